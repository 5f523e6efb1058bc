import type { EndpointId } from '../../policy/catalog/endpoints.ts';

/** The endpoints within sentences; what the first screen calls their policies stands in `page.ts`. */
export const endpointWords: Readonly<
  Record<
    EndpointId,
    { readonly service: string; readonly endpoint: string; readonly everyTarget: string }
  >
> = {
  imageBuilder: {
    service: 'Image Builder',
    endpoint: 'Image Builder エンドポイント',
    everyTarget: 'すべてのリソース',
  },
  s3: { service: 'Amazon S3', endpoint: 'S3 エンドポイント', everyTarget: 'すべてのバケット' },
};

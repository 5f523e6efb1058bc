import type { EndpointId } from '../../policy/catalog/endpoints.ts';

/** The endpoints within sentences; what the first screen calls their policies stands in `page.ts`. */
export const endpointWords: Readonly<
  Record<EndpointId, { readonly service: string; readonly endpoint: string }>
> = {
  imageBuilder: { service: 'Image Builder', endpoint: 'Image Builder endpoint' },
  s3: { service: 'Amazon S3', endpoint: 'S3 endpoint' },
};

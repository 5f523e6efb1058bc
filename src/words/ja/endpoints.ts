import type { JsonKind } from '../../policy/jsonKind.ts';
import type { EndpointId } from '../../policy/catalog/endpoints.ts';
import type { Words } from '../words.ts';

/** "リストです", "数値が指定されています". */
export const kindWords: Readonly<Record<JsonKind, string>> = {
  nothing: '空の値',
  text: '文字列',
  number: '数値',
  boolean: 'ブール値',
  list: 'リスト',
  object: 'オブジェクト',
  other: 'JSON ではない値',
};

/** The endpoints within sentences. */
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

/** What the page calls their policies. */
export const policyNames: Pick<Words['page']['policies'], EndpointId> = {
  imageBuilder: {
    label: 'Image Builder エンドポイントポリシー',
    short: 'Image Builder',
    copy: 'Image Builder ポリシーをコピー',
    download: 'Image Builder ポリシーをダウンロード',
    subject: 'Image Builder ポリシー',
  },
  s3: {
    label: 'S3 エンドポイントポリシー',
    short: 'S3',
    copy: 'S3 ポリシーをコピー',
    download: 'S3 ポリシーをダウンロード',
    subject: 'S3 ポリシー',
  },
};

/** The fields for their IDs. */
export const endpointIdFields: Readonly<
  Record<`${EndpointId}EndpointId`, { readonly label: string; readonly example: string }>
> = {
  imageBuilderEndpointId: {
    label: 'Image Builder エンドポイント ID',
    example: 'vpce-0123456789abcdef0',
  },
  s3EndpointId: { label: 'S3 エンドポイント ID', example: 'vpce-0123456789abcdef0' },
};

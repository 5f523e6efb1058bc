import type { JsonKind } from '../../policy/jsonKind.ts';
import type { EndpointId } from '../../policy/catalog/endpoints.ts';

/** "This is a list", "Action holds a number". */
export const kindWords: Readonly<Record<JsonKind, string>> = {
  nothing: 'nothing',
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  object: 'an object',
  other: 'no JSON value',
};

/** The endpoints within sentences. */
export const endpointWords: Readonly<
  Record<EndpointId, { readonly service: string; readonly endpoint: string }>
> = {
  imageBuilder: { service: 'Image Builder', endpoint: 'Image Builder endpoint' },
  s3: { service: 'Amazon S3', endpoint: 'S3 endpoint' },
};

interface PolicyNames {
  readonly label: string;
  readonly short: string;
  readonly copy: string;
  readonly download: string;
  /** Within the names of files and sentences of the page. */
  readonly subject: string;
}

/** What the page calls their policies. */
export const policyNames: Readonly<Record<EndpointId, PolicyNames>> = {
  imageBuilder: {
    label: 'Image Builder endpoint policy',
    short: 'Image Builder',
    copy: 'Copy Image Builder policy',
    download: 'Download Image Builder policy',
    subject: 'Image Builder policy',
  },
  s3: {
    label: 'S3 endpoint policy',
    short: 'S3',
    copy: 'Copy S3 policy',
    download: 'Download S3 policy',
    subject: 'S3 policy',
  },
};

/** The fields for their IDs. */
export const endpointIdFields: Readonly<
  Record<`${EndpointId}EndpointId`, { readonly label: string; readonly example: string }>
> = {
  imageBuilderEndpointId: { label: 'Image Builder endpoint ID', example: 'vpce-0123456789abcdef0' },
  s3EndpointId: { label: 'S3 endpoint ID', example: 'vpce-0123456789abcdef0' },
};

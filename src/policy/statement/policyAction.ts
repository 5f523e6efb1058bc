import { type EndpointId, endpoints, type EndpointService } from '../catalog/endpoints.ts';
import type { Sourced } from '../catalog/sources.ts';

/** An action of a policy taken apart; either part may have wildcards where IAM takes them. */
export interface PolicyAction {
  /** In lower case: IAM tells no capitals in actions. */
  readonly service: string;
  readonly name: string;
}

const shape = /^([a-z0-9-]+):([a-z0-9*?]{1,128})$/i;

/** Takes `service:Name` apart; `*` and `*:*` are every action of every service. */
export function readAction(given: string): PolicyAction | 'everything' | undefined {
  if (given === '*' || given === '*:*') return 'everything';
  const [, service, name] = shape.exec(given) ?? [];
  return service === undefined || name === undefined
    ? undefined
    : { service: service.toLowerCase(), name };
}

/** The service whose requests pass through an endpoint: its prefix in actions. */
export function serviceOf(endpoint: EndpointId): EndpointService {
  return endpoints[endpoint].service;
}

/** The S3 actions that builds and their neighbours use most; the rest of S3 cannot be judged here. */
export const knownS3Actions = {
  source: 'IAM_DATA',
  certainty: 'verified',
  names: [
    'AbortMultipartUpload',
    'DeleteObject',
    'GetBucketLocation',
    'GetObject',
    'GetObjectVersion',
    'ListAllMyBuckets',
    'ListBucket',
    'ListBucketVersions',
    'PutObject',
    'PutObjectAcl',
  ],
} as const satisfies Sourced & { names: readonly string[] };

/** Operations of the S3 API that are no actions, and the action that admits each. */
export const s3Operations = {
  source: 'IAM_DATA',
  certainty: 'verified',
  actions: new Map([
    ['completemultipartupload', 'PutObject'],
    ['createmultipartupload', 'PutObject'],
    ['deleteobjects', 'DeleteObject'],
    ['headbucket', 'ListBucket'],
    ['headobject', 'GetObject'],
    ['listbuckets', 'ListAllMyBuckets'],
    ['listmultipartuploads', 'ListBucketMultipartUploads'],
    ['listobjects', 'ListBucket'],
    ['listobjectsv2', 'ListBucket'],
    ['listobjectversions', 'ListBucketVersions'],
    ['listparts', 'ListMultipartUploadParts'],
    ['uploadpart', 'PutObject'],
  ]),
} as const satisfies Sourced & { actions: ReadonlyMap<string, string> };

import type { Sourced } from './sources.ts';

/**
 * The permission, without the prefix, that an operation of the S3 API asks for. Logs name operations,
 * policies permissions.
 */
export const s3Operations = {
  permissions: {
    GetObject: 'GetObject',
    HeadObject: 'GetObject',
    ListBucket: 'ListBucket',
    ListObjects: 'ListBucket',
    ListObjectsV2: 'ListBucket',
    HeadBucket: 'ListBucket',
    PutObject: 'PutObject',
    CreateMultipartUpload: 'PutObject',
    UploadPart: 'PutObject',
    CompleteMultipartUpload: 'PutObject',
    CopyObject: 'PutObject',
  },
  source: 'S3_API',
  certainty: 'verified',
} as const satisfies Sourced & { permissions: Readonly<Record<string, string>> };

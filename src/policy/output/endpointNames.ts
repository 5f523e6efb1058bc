import type { EndpointId } from '../catalog/endpoints.ts';

interface EndpointNames {
  /** As AWS writes the service. */
  readonly service: string;
  /** What identifiers begin with, in each style. */
  readonly pascal: string;
  readonly camel: string;
  readonly snake: string;
  readonly kebab: string;
}

/** What the endpoints are called in the outputs. */
export const endpointNames: Readonly<Record<EndpointId, EndpointNames>> = {
  imageBuilder: {
    service: 'EC2 Image Builder',
    pascal: 'ImageBuilder',
    camel: 'imageBuilder',
    snake: 'image_builder',
    kebab: 'image-builder',
  },
  s3: {
    service: 'Amazon S3',
    pascal: 'S3',
    camel: 's3',
    snake: 's3',
    kebab: 's3',
  },
};

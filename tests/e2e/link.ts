/** The fragment of a form that is whole, with these values in some fields. */
export const link = (changed: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams({
    v: '2',
    region: 'us-west-2',
    environment: 'prod',
    principals: '',
    resources: '',
    deniedActions: 'DeleteComponent,DeleteImage',
    managedResources: 'components',
    managedOnlyForOrg: 'false',
    awsServices: 'false',
    ssmAgent: 'true',
    downloads: '',
    buckets: '',
    orgBuckets: 'false',
    s3EndpointType: 'gateway',
    catalog: '2026-12-05',
    ...changed,
  }).toString();

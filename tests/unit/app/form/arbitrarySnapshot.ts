import * as fc from 'fast-check';
import {
  bucketAccess,
  catalogDates,
  defaultInputs,
  downloadBundleIds,
  environmentIds,
  inputFields,
  managedResourceKinds,
  s3EndpointTypes,
} from '../../../../src/policy/index.ts';
import { newForm, type Snapshot, written } from '../../../../src/formats/index.ts';

export const defaults: Snapshot = newForm(written(defaultInputs));

/** Any text, and often one of a few, so that changes also change nothing. */
const text = fc.oneof(fc.constantFrom('', 'a', 'o-a1b2c3d4e5'), fc.string({ unit: 'grapheme' }));

const importedPolicy = fc.record({
  state: fc.constant('packed' as const),
  packed: fc.constantFrom('q1Yq', 'S0ks'),
  use: fc.constantFrom('merge' as const, 'replace' as const),
});

const chosen = (known: readonly string[]) => fc.subarray([...known, 'unknown']);

/** Whatever a person can bring the form to hold, wrong text included. */
export const snapshots: fc.Arbitrary<Snapshot> = fc.record({
  values: fc.record({
    region: text,
    environment: fc.constantFrom<string>(...environmentIds, 'staging'),
    principals: text,
    sameAsPrincipals: fc.boolean(),
    resources: text,
    deniedActions: fc.array(text, { maxLength: 3 }),
    managedResources: chosen(managedResourceKinds),
    managedOnlyForOrg: fc.boolean(),
    awsServices: fc.boolean(),
    ssmAgent: fc.boolean(),
    downloads: chosen(downloadBundleIds),
    buckets: fc.array(
      fc.record(
        { name: text, prefix: text, access: chosen(bucketAccess) },
        { noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
    orgBuckets: fc.boolean(),
    s3EndpointType: fc.constantFrom<string>(...s3EndpointTypes, 'gatewayLoadBalancer'),
    catalog: fc.constantFrom<string>(...catalogDates, '1999-12-31'),
  }),
  imported: fc.record({ imageBuilder: importedPolicy, s3: importedPolicy }, { requiredKeys: [] }),
  unconfirmed: fc.subarray([...inputFields]),
});

import * as fc from 'fast-check';
import {
  defaultInputs,
  downloadBundleIds,
  environmentIds,
  managedResourceKinds,
} from '../../../src/policy/index.ts';
import { toFormValues } from '../../../src/app/builder/formValues.ts';
import type { Snapshot } from '../../../src/app/builder/snapshot.ts';

export const defaults: Snapshot = { values: toFormValues(defaultInputs), imported: {} };

/** Any text, and often one of a few, so that changes also change nothing. */
const text = fc.oneof(fc.constantFrom('', 'a', 'o-a1b2c3d4e5'), fc.string({ unit: 'grapheme' }));

const importedPolicy = fc.record({
  state: fc.constant('packed' as const),
  packed: fc.constantFrom('q1Yq', 'S0ks'),
  use: fc.constantFrom('merge' as const, 'replace' as const),
});

/** Whatever a person can bring the form to hold, wrong text included. */
export const snapshots: fc.Arbitrary<Snapshot> = fc.record({
  values: fc.record({
    region: text,
    environment: fc.constantFrom<string>(...environmentIds),
    principalOrgIds: text,
    sameOrgIds: fc.boolean(),
    resourceOrgIds: text,
    deniedActions: fc.array(text, { maxLength: 3 }),
    managedResources: fc.subarray([...managedResourceKinds]),
    managedOnlyForOrg: fc.boolean(),
    awsServices: fc.boolean(),
    ssmAgent: fc.boolean(),
    downloads: fc.subarray([...downloadBundleIds]),
    logBucket: text,
    orgBuckets: fc.boolean(),
  }),
  imported: fc.record({ imageBuilder: importedPolicy, s3: importedPolicy }, { requiredKeys: [] }),
});

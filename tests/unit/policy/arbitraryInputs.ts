import * as fc from 'fast-check';
import * as v from 'valibot';
import { imageBuilderActions, type Inputs } from '../../../src/policy/index.ts';
import { readCaseFile } from './caseFile.ts';

const regionFile = readCaseFile(
  'regions',
  v.object({ regions: v.record(v.string(), v.record(v.string(), v.unknown())) }),
);

export const knownRegion = fc.constantFrom(
  ...Object.values(regionFile.regions).flatMap((entries) => Object.keys(entries)),
);

/** Region codes as AWS forms them that may be in no catalogue, of every partition. */
export const unknownRegion = fc
  .tuple(
    fc.constantFrom(
      '',
      'us-gov-',
      'cn-',
      'eusc-de-',
      'us-iso-',
      'us-isob-',
      'us-isof-',
      'eu-isoe-',
    ),
    fc.constantFrom('us', 'eu', 'ap', 'zz'),
    fc.stringMatching(/^[a-z]{4,9}$/),
    fc.integer({ min: 1, max: 99 }),
  )
  .map(([prefix, area, word, number]) => `${prefix || `${area}-`}${word}-${number}`);

export const orgId = fc.stringMatching(/^o-[a-z0-9]{10,32}$/);

const actionNames = imageBuilderActions.map(({ name }) => name);

/** Known actions, in any capitals, wildcards over them, and names that AWS may add. */
export const deniedAction = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...actionNames) },
  fc.constantFrom('*', '**', 'Delete*', 'Get?omponent', '*Policy', 'deleteimage', 'DELETE*'),
  fc.stringMatching(/^[A-Za-z*?][A-Za-z0-9*?]{0,40}$/),
);

/** Bucket names by the general purpose naming rules, without any that S3 reserves. */
export const bucketName = fc
  .array(fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,18}[a-z0-9])?$/), { minLength: 1, maxLength: 3 })
  .map((labels) => labels.join('.'))
  .filter(
    (name) =>
      name.length >= 3 &&
      name.length <= 63 &&
      !/^[0-9.]+$/.test(name) &&
      !/^xn--|^sthree-|-s3alias$|--ol-s3$|\.mrap$|--x-s3$|--table-s3$/.test(name),
  );

/** Access in its one order; no two for one place. */
const ownBuckets = fc.uniqueArray(
  fc.record(
    {
      name: bucketName,
      prefix: fc.oneof(
        fc.constant(''),
        fc.stringMatching(/^[A-Za-z0-9!_.'()-][A-Za-z0-9!_.'()/-]{0,20}$/),
      ),
      access: fc.subarray(['read', 'list', 'write'] as const, { minLength: 1 }),
    },
    { noNullPrototype: true },
  ),
  { maxLength: 3, selector: ({ name, prefix }) => `${name}/${prefix}` },
);

const unitPath = fc
  .tuple(
    orgId,
    fc.stringMatching(/^r-[0-9a-z]{4,32}$/),
    fc.array(fc.stringMatching(/^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([org, root, units]) => `${[org, root, ...units].join('/')}/*`);

export const accountId = fc.stringMatching(/^[0-9]{12}$/);

/** Who calls, or whose: organizations for the most part, and each kind beside each. */
const parties = fc.oneof(
  { weight: 2, arbitrary: fc.uniqueArray(orgId, { maxLength: 3 }) },
  {
    weight: 3,
    arbitrary: fc.uniqueArray(fc.oneof(orgId, unitPath, accountId), { maxLength: 4 }),
  },
);

/** Any well-formed Inputs: what `parseInputs` must give back as it is. */
export const arbitraryInputs: fc.Arbitrary<Inputs> = fc.record(
  {
    region: fc.oneof(knownRegion, unknownRegion),
    environment: fc.constantFrom('prod', 'preprod', 'beta'),
    principals: parties,
    resources: parties,
    deniedActions: fc.uniqueArray(deniedAction, {
      maxLength: 6,
      selector: (name) => name.toLowerCase(),
    }),
    managedResources: fc.shuffledSubarray([
      'components',
      'images',
      'workflows',
      'thirdPartyComponents',
      'marketplaceComponents',
    ]),
    managedOnlyForOrg: fc.boolean(),
    awsServices: fc.boolean(),
    ssmAgent: fc.boolean(),
    downloads: fc.shuffledSubarray([
      'al2023',
      'al2',
      'patchManager',
      'windows',
      'cloudWatchAgent',
      'efsUtils',
      'awsCli',
      'ecrLayers',
      'distributor',
      'isoImport',
      'inspector',
      'standaloneToe',
      'codeDeployAgent',
    ]),
    buckets: ownBuckets,
    orgBuckets: fc.boolean(),
    s3EndpointType: fc.constantFrom('gateway', 'interface'),
    catalog: fc.constantFrom('2026-11-24', '2026-12-05'),
  },
  // Plain objects, as the program makes them.
  { noNullPrototype: true },
);

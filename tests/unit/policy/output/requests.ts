import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { applyPreset, presetIds } from '../../../../src/policy/preset.ts';
import { buildPolicies } from '../../../../src/policy/build/buildPolicies.ts';
import { defaultInputs, type Inputs } from '../../../../src/policy/inputs.ts';
import {
  managedResourceKinds,
  newestCatalog,
  offeredBundles,
  s3EndpointTypes,
} from '../../../../src/policy/index.ts';
import type { OutputIds } from '../../../../src/policy/output/outputIds.ts';
import type { OutputRequest } from '../../../../src/policy/output/outputPlan.ts';

export const modes = ['create', 'modify'] as const;

export const ids = {
  vpcId: 'vpc-0123456789abcdef0',
  imageBuilderEndpointId: 'vpce-00000000000000001',
  s3EndpointId: 'vpce-00000000000000002',
  subnetIds: ['subnet-0123456789abcdef0', 'subnet-01234567'],
  securityGroupIds: ['sg-0123456789abcdef0'],
  routeTableIds: ['rtb-0123456789abcdef0', 'rtb-01234567'],
} as const satisfies OutputIds;

/** A form, as a link says it; its fields do not matter here. */
export const origin = {
  link: 'https://example.org/page/#v=2&region=us-east-1&deniedActions=Delete*&buckets=my-build-logs:w',
  catalog: '2026-12-05',
} as const;

/** Everything that a form can ask of the two policies, for both types of S3 endpoint. */
const everything = {
  ...defaultInputs,
  region: 'us-west-2',
  principals: ['o-a1b2c3d4e5', 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*', '111122223333'],
  resources: ['o-a1b2c3d4e5', '444455556666'],
  managedResources: managedResourceKinds,
  managedOnlyForOrg: true,
  awsServices: true,
  downloads: offeredBundles(newestCatalog),
  buckets: [
    { name: 'acme-artifacts', prefix: 'installers/', access: ['read', 'list'] },
    { name: 'acme-outputs', prefix: '', access: ['read', 'write', 'list'] },
    { name: 'my-build-logs', prefix: 'logs/', access: ['write'] },
  ],
  orgBuckets: true,
  catalog: newestCatalog,
} as const satisfies Inputs;

const everythingRequests = s3EndpointTypes.flatMap((s3EndpointType) =>
  modes.map((mode) => ({
    name: `everything.${s3EndpointType}.${mode}`,
    request: {
      ...buildPolicies({ ...everything, s3EndpointType }),
      region: everything.region,
      mode,
      ids,
      s3EndpointType,
      origin: { ...origin, catalog: everything.catalog },
    } satisfies OutputRequest,
  })),
);

const presetRequests = presetIds.flatMap((preset) =>
  modes.map((mode) => ({
    name: `${preset}.${mode}`,
    request: {
      ...buildPolicies(applyPreset(preset, defaultInputs)),
      region: defaultInputs.region,
      mode,
      ids,
      origin,
    } satisfies OutputRequest,
  })),
);

/** S3's endpoint as an interface endpoint, alone and, where it is created, beside a gateway. */
export const s3InterfaceRequests = (
  [
    ['s3Interface', 'create', 'allResolvers'],
    ['s3Interface', 'modify', 'allResolvers'],
    ['s3InterfaceBesideGateway', 'create', 'inboundResolvers'],
  ] as const
).map(([name, mode, s3PrivateDnsFor]) => ({
  name: `${name}.${mode}`,
  request: {
    ...buildPolicies(applyPreset('organizationPerimeter', defaultInputs)),
    region: defaultInputs.region,
    mode,
    ids,
    s3EndpointType: 'interface',
    s3PrivateDnsFor,
  } satisfies OutputRequest,
}));

export const creates = ({ request }: { readonly request: OutputRequest }) =>
  request.mode === 'create';

/** What every preset hands over, in both modes, and S3's other type of endpoint: with every ID given. */
export const filledRequests = [...presetRequests, ...everythingRequests, ...s3InterfaceRequests];

const emptyRequests = ['us-west-2', 'cn-north-1', 'us-iso-east-1'].flatMap((region) =>
  modes.map((mode) => ({
    name: `${region}.${mode}`,
    request: {
      ...buildPolicies({ ...defaultInputs, region }),
      region,
      mode,
    } satisfies OutputRequest,
  })),
);

/** An interface endpoint of S3 with nothing filled in; only that one is created. */
const emptyS3Interface = {
  name: 's3InterfaceAlone.create',
  request: {
    s3: buildPolicies({ ...defaultInputs, region: 'us-west-2' }).s3,
    region: 'us-west-2',
    mode: 'create',
    s3EndpointType: 'interface',
  } satisfies OutputRequest,
};

/** Without an ID, also for China, where sources contradict each other, and for an ISO region. */
export const placeholderRequests = [...emptyRequests, emptyS3Interface];

export const caseFolder = new URL('../../../cases/output/', import.meta.url);

const foreign = JSON.parse(
  readFileSync(new URL('foreignPolicies.json', caseFolder), 'utf8'),
) as Record<string, unknown>;

/** Policies that this builder does not write. */
export const foreignPolicies = Object.entries(foreign).filter(
  (entry): entry is [string, object] => typeof entry[1] === 'object',
);

/** Endpoints whose policy until now was imported: of each foreign kind, merged or not, with and without IDs. */
export const importedRequests = foreignPolicies.map(([name, policy], at) => ({
  name: `imported.${name}`,
  request: {
    ...buildPolicies(defaultInputs),
    region: defaultInputs.region,
    mode: 'modify',
    ...(at > 0 && { ids }),
    current: {
      s3: { policy, isMerged: at % 2 === 0 },
      ...(at % 2 === 0 && { imageBuilder: { policy, isMerged: false } }),
    },
  } satisfies OutputRequest,
}));

/** What some language takes for more than text. */
const fragments: readonly string[] = [
  ["'", '"', '`', '$', '%', '\\', '#', '!', '&', '*', '|', '>', '<', '@', '~', ';', '?', '='],
  ['${aws:username}', '${', '$${', '$$${', '%{if}', '%%{', '}', '{{', '$(id)', '`id`', '$HOME'],
  ["'@", "@'", '"@', '\n', '\r', '\t', '\r\n', '\0', '\u001b', '\u007f', '\u0085', '\u00a0'],
  ['\u2028', '\u2029', '\ufeff', '\u200b', '\u202e', '\u2019', '\u2018@', 'é', '日本', '🧱'],
  ['POLICY', '\nPOLICY\n', "\n'@\n", 'EOF', '!Ref x', '!Sub', ': ', '- ', ' #', '"""', "'''"],
  ['0123', '1e3', 'yes', 'no', 'on', 'null', '~', 'true', '2012-10-17', '12:30:45', '0x1f', '.5'],
  ['\\n', '\\u0041', '\\', '%s', '%d', '{0}', '//', '/*', '*/', '--', 'REPLACE_WITH_', ' ', ''],
  ['Ref', 'Fn::Sub', '__proto__', 'constructor', 'x'.repeat(5000)],
].flat();

export const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

/** An endpoint policy in shape, with hostile texts wherever a text may stand. */
export const nastyPolicy = fc
  .array(
    fc.record(
      {
        Sid: nastyText,
        Effect: fc.constantFrom('Allow', 'Deny'),
        Principal: fc.oneof(fc.constant('*'), fc.record({ AWS: fc.array(nastyText) })),
        Action: fc.oneof(nastyText, fc.array(nastyText, { maxLength: 3 })),
        Resource: fc.oneof(nastyText, fc.array(nastyText, { maxLength: 3 })),
        Condition: fc.dictionary(
          nastyText,
          fc.dictionary(
            nastyText,
            fc.oneof(nastyText, fc.boolean(), fc.integer(), fc.constant(null), fc.array(nastyText)),
            { maxKeys: 2 },
          ),
          { maxKeys: 2 },
        ),
      },
      { requiredKeys: ['Effect', 'Principal'] },
    ),
    { maxLength: 3 },
  )
  // Objects without a prototype are fast-check's; a person's JSON has one.
  .map((Statement) => JSON.parse(JSON.stringify({ Version: '2012-10-17', Statement })) as object);

/** The same hostile policies on every run, for tools that are started once for all of them. */
export const nastySample = fc.sample(nastyPolicy, { seed: 4, numRuns: 40 });

/** Every policy that a tool is shown: ours, foreign and hostile ones. */
export const policies: readonly object[] = [
  ...filledRequests.flatMap(({ request }) => [request.imageBuilder, request.s3]),
  ...foreignPolicies.map(([, policy]) => policy),
  ...nastySample,
];

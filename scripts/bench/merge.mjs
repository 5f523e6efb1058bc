// @ts-check
import { bundledCore } from './bundledCore.mjs';
import { spread } from './quantiles.mjs';

/** What an import is cut off at; a base as long as people have. */
const characters = 20_000;
const merges = 60;

/**
 * Merging the same long base again with an organization ID that is being typed, in milliseconds of processor
 * time; `first` is the first time that the base is met.
 */
export async function timeMerges() {
  const policy = await bundledCore();
  const rows = [];
  for (const [shape, { endpoint, statementsOf }] of Object.entries(shapes)) {
    const base = longBase(policy, statementsOf);
    const times = [];
    for (let key = 0; key <= merges; key++) {
      const additions = policy.buildPolicies(typed(policy, key))[endpoint];
      const since = process.cpuUsage();
      await policy.mergePolicy(base, additions);
      const { user, system } = process.cpuUsage(since);
      times.push((user + system) / 1000);
    }
    const [first = NaN, ...again] = times;
    rows.push({
      endpoint,
      shape,
      statements: base.Statement.length,
      first: Math.round(first),
      ...spread(again.slice(merges / 3), 2),
    });
  }
  return rows;
}

/** @param {import('./bundledCore.mjs').Policy} policy @param {number} key */
const typed = (policy, key) => ({
  ...policy.defaultInputs,
  principals: [`o-${2e9 + key}`],
  resources: [`o-${2e9 + key}`],
  buckets: [{ name: 'my-build-logs', prefix: '', access: /** @type {const} */ (['write']) }],
});

const allow = (/** @type {object} */ parts) => ({ Effect: 'Allow', Principal: '*', ...parts });
const deny = (/** @type {object} */ parts) => ({ Effect: 'Deny', Principal: '*', ...parts });
const numbers = (/** @type {number} */ count) => Array.from({ length: count }, (_, at) => at);
const team = (/** @type {number} */ at) =>
  allow({ Sid: `Team${at}`, Action: 's3:*', Resource: `arn:aws:s3:::team-${at}/*` });
const account = (/** @type {number} */ at) => `arn:aws:imagebuilder:us-east-1:${1e11 + at}:*`;

/** @type {Record<string, { endpoint: 's3' | 'imageBuilder', statementsOf: (size: number) => object[] }>} */
const shapes = {
  'many Allows': { endpoint: 's3', statementsOf: (size) => numbers(size).map(team) },
  'two Denies for other organizations': {
    endpoint: 's3',
    statementsOf: (size) => [
      ...numbers(size).map(team),
      deny({
        Action: 's3:PutObject',
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-aaaaaaaaaa' } },
      }),
      deny({
        Action: 's3:*',
        Resource: 'arn:aws:s3:::secret-*',
        Condition: { StringNotEqualsIfExists: { 'aws:ResourceOrgID': 'o-aaaaaaaaaa' } },
      }),
    ],
  },
  'one Allow, many resources': {
    endpoint: 'imageBuilder',
    statementsOf: (size) => [
      allow({ Action: 'imagebuilder:Get*', Resource: numbers(size).map(account) }),
    ],
  },
  'many Denies': {
    endpoint: 'imageBuilder',
    statementsOf: (size) => [
      allow({ Action: '*', Resource: '*' }),
      ...numbers(size).map((at) =>
        deny({ Sid: `Deny${at}`, Action: 'imagebuilder:Delete*', Resource: account(at) }),
      ),
    ],
  },
};

/** @param {import('./bundledCore.mjs').Policy} policy @param {(size: number) => object[]} statementsOf */
function longBase({ serializePolicy }, statementsOf) {
  for (let size = 1; ; size++) {
    const base = {
      Version: '2012-10-17',
      Statement: statementsOf(size).map((statement) => ({ ...statement })),
    };
    if (serializePolicy(base).length >= characters) return base;
  }
}

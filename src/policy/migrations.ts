import { type InputField, inputFields, inputTable } from './inputs.ts';
import { decodeList } from './fields/field.ts';

/** The version of Inputs that is written today. */
export const inputsVersion = 2;

type Given = ReadonlyMap<string, unknown>;

/** One change of the form of Inputs, from one version to the next. */
interface Migration {
  /** The fields that it takes away, each with what takes its place, and what a link's text of it stood for. */
  readonly replaced: Readonly<
    Record<string, { readonly by: InputField; readonly decode: (text: string) => unknown }>
  >;
  /** What was written, right or wrong, as the next version has it: what was lost stays lost. */
  readonly migrate: (given: Given) => Given;
}

/** The lists of organizations may name units and accounts, too. */
const principalsAndResources: Migration = {
  replaced: {
    principalOrgIds: { by: 'principals', decode: decodeList },
    resourceOrgIds: { by: 'resources', decode: decodeList },
  },
  migrate: (given) =>
    renamed(given, { principalOrgIds: 'principals', resourceOrgIds: 'resources' }),
};

/** The bucket for logs is one of any number of buckets, each with what builds do there. */
const bucketsOfLogBucket: Migration = {
  replaced: { logBucket: { by: 'buckets', decode: (text) => text } },
  migrate: (given) => {
    const name = given.get('logBucket');
    if (name === undefined) return given;
    const bucket = typeof name === 'string' ? { name, prefix: '', access: ['write'] } : name;
    return renamed(given, { logBucket: 'buckets' }, name === '' ? [] : [bucket]);
  },
};

/** Until then there was one type of S3 endpoint, and the catalogue had one date. */
const endpointTypeAndCatalog: Migration = {
  replaced: {},
  migrate: (given) => new Map([...given, ['s3EndpointType', 'gateway'], ['catalog', '2026-11-24']]),
};

/** What leads from each version to the next, from the first on; none is ever edited. */
const migrations: readonly (readonly Migration[])[] = [
  [principalsAndResources, bucketsOfLogBucket, endpointTypeAndCatalog],
];

function renamed(given: Given, names: Readonly<Record<string, string>>, value?: unknown): Given {
  return new Map(
    [...given].map(([name, found]) => {
      const next = names[name];
      return next === undefined ? [name, found] : [next, value ?? found];
    }),
  );
}

const replacedSince = (version: number) =>
  new Map(
    migrations
      .slice(version - 1)
      .flat()
      .flatMap(({ replaced }) => Object.entries(replaced)),
  );

/** The fields that a version of Inputs has, by the names that it has for them, in the form's order. */
export function fieldsOfVersion(version: number): readonly string[] {
  const replaced = [...replacedSince(version)];
  return inputFields.flatMap((field) => {
    const before = replaced.flatMap(([name, { by }]) => (by === field ? [name] : []));
    if (before.length > 0) return before;
    return inputTable[field].since <= version ? [field] : [];
  });
}

/** The version that Inputs with these names have: an older one where they have a field that it alone has. */
export function versionOf(names: Iterable<string>): number {
  const given = new Set(names);
  const older = migrations.findIndex((step) =>
    step.some(({ replaced }) => Object.keys(replaced).some((name) => given.has(name))),
  );
  return older < 0 ? inputsVersion : older + 1;
}

/** The field that stands today in place of one of a version. */
export function fieldNow(name: string, version: number): InputField | undefined {
  return replacedSince(version).get(name)?.by ?? inputFields.find((field) => field === name);
}

/** What a link's text of a field stands for, in the version that the link has; `undefined` for nothing. */
export function decodeField(name: string, version: number, text: string): unknown {
  const replaced = replacedSince(version).get(name);
  if (replaced) return replaced.decode(text);
  const field = inputFields.find((known) => known === name);
  return field && inputTable[field].decode(text);
}

/**
 * Inputs of a version, right or wrong, as the present one has them. What the version did not have takes
 * its migration's default; what it had and has lost is as lost as it was.
 *
 * `mixed` are the names of fields that a later version brought: they are no part of what was written.
 */
export function migrateInputs(
  value: object,
  version: number,
): { readonly given: Given; readonly mixed: readonly string[] } {
  const known = fieldsOfVersion(version);
  const mixed = Object.keys(value).filter(
    (name) => !known.includes(name) && inputFields.some((field) => field === name),
  );
  const own = Object.entries(value).filter(([name]) => !mixed.includes(name));
  const given = migrations
    .slice(version - 1)
    .flat()
    .reduce<Given>((before, { migrate }) => migrate(before), new Map<string, unknown>(own));
  return { given, mixed };
}

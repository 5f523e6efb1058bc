import * as v from 'valibot';
import { matchActions } from './action.ts';
import {
  defaultInputs,
  entrySchemas,
  type InputField,
  inputFields,
  type Inputs,
  longestList,
  textSchemas,
} from './inputs.ts';
import { jsonKindOf } from './jsonKind.ts';
import { type Problem, problem } from './problem.ts';
import { findRegion, partitionOf } from './region.ts';
import { type ListField, rejectText, type TextField } from './rejectText.ts';
import { isWildcard } from './wildcard.ts';

export interface ParsedInputs {
  /** Complete and well-formed whatever was given: a default stands in for each bad field. */
  readonly inputs: Inputs;
  /** Empty when every value was used as it was given and is known to the catalogue. */
  readonly problems: readonly Problem[];
}

/**
 * Reads Inputs from anything: a form, a link, a stored draft, hostile JSON.
 *
 * Never throws. A missing field takes its default silently; of a list the good entries are kept.
 * Every problem has a path, a code and a sentence; an `error` was not used, a `warning` was.
 */
export function parseInputs(value: unknown): ParsedInputs {
  try {
    return readInputs(value);
  } catch {
    // A getter or a proxy that throws.
    return { inputs: defaultInputs, problems: [problem('unreadable', undefined, '', {})] };
  }
}

function readInputs(value: unknown): ParsedInputs {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const given = jsonKindOf(value);
    return { inputs: defaultInputs, problems: [problem('notAnObject', undefined, '', { given })] };
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const problems: Problem[] = [];
  const read = <Field extends InputField>(field: Field): Inputs[Field] => {
    const found = given.get(field);
    return found === undefined ? defaultInputs[field] : readers[field](found, problems);
  };
  const inputs: Inputs = {
    region: read('region'),
    environment: read('environment'),
    principalOrgIds: read('principalOrgIds'),
    resourceOrgIds: read('resourceOrgIds'),
    deniedActions: read('deniedActions'),
    managedResources: read('managedResources'),
    managedOnlyForOrg: read('managedOnlyForOrg'),
    awsServices: read('awsServices'),
    ssmAgent: read('ssmAgent'),
    downloads: read('downloads'),
    logBucket: read('logBucket'),
    orgBuckets: read('orgBuckets'),
  };
  problems.push(...ineffectiveChoices(inputs));
  for (const name of given.keys()) {
    if (!inputFields.some((field) => field === name)) {
      problems.push(problem('unknownField', undefined, name, { name }));
    }
  }
  return { inputs, problems };
}

/** Reads one field, adds what is wrong with it to `problems`, and gives what is used. */
type Reader<Value> = (given: unknown, problems: Problem[]) => Value;

const readers: { readonly [Field in InputField]: Reader<Inputs[Field]> } = {
  region: (given, problems) => {
    const region = readText('region', 'region', textSchemas.region, given, problems);
    if (region === undefined) return defaultInputs.region;
    if (!findRegion(region)) {
      const values = { given: region, partition: partitionOf(region) };
      problems.push(problem('unknownRegion', 'region', 'region', values));
    }
    return region;
  },
  environment: (given, problems) =>
    readText('environment', 'environment', textSchemas.environment, given, problems) ??
    defaultInputs.environment,
  principalOrgIds: listReader(
    'principalOrgIds',
    entrySchemas.principalOrgIds,
    defaultInputs.principalOrgIds,
  ),
  resourceOrgIds: listReader(
    'resourceOrgIds',
    entrySchemas.resourceOrgIds,
    defaultInputs.resourceOrgIds,
  ),
  deniedActions: listReader(
    'deniedActions',
    entrySchemas.deniedActions,
    defaultInputs.deniedActions,
    doubtAction,
  ),
  managedResources: listReader(
    'managedResources',
    entrySchemas.managedResources,
    defaultInputs.managedResources,
  ),
  managedOnlyForOrg: booleanReader('managedOnlyForOrg'),
  awsServices: booleanReader('awsServices'),
  ssmAgent: booleanReader('ssmAgent'),
  downloads: listReader('downloads', entrySchemas.downloads, defaultInputs.downloads),
  logBucket: (given, problems) =>
    readText('logBucket', 'logBucket', textSchemas.logBucket, given, problems) ??
    defaultInputs.logBucket,
  orgBuckets: booleanReader('orgBuckets'),
};

function doubtAction(given: string, path: string): Problem | undefined {
  if (matchActions(given).length > 0) return undefined;
  const code = isWildcard(given) ? 'wildcardMatchesNothing' : 'unknownAction';
  return problem(code, 'deniedActions', path, { given });
}

function readText<Value extends string>(
  field: TextField | ListField,
  path: string,
  schema: v.GenericSchema<unknown, Value>,
  given: unknown,
  problems: Problem[],
): Value | undefined {
  const parsed = v.safeParse(schema, given);
  if (parsed.success) return parsed.output;
  problems.push(
    typeof given === 'string'
      ? rejectText(field, path, given)
      : problem('wrongType', field, path, { expected: 'text', given: jsonKindOf(given) }),
  );
  return undefined;
}

function listReader<Entry extends string>(
  field: ListField,
  schema: v.GenericSchema<unknown, Entry>,
  standIn: readonly Entry[],
  doubt: (entry: Entry, path: string) => Problem | undefined = () => undefined,
): Reader<readonly Entry[]> {
  return (given, problems) => {
    if (!Array.isArray(given)) {
      const values = { expected: 'list', given: jsonKindOf(given) } as const;
      problems.push(problem('wrongType', field, field, values));
      return standIn;
    }
    if (given.length > longestList) {
      const values = { limit: longestList, count: given.length };
      problems.push(problem('tooMany', field, field, values));
    }
    const entries = new Map<string, Entry>();
    given.slice(0, longestList).forEach((candidate: unknown, index) => {
      const path = `${field}[${index}]`;
      const entry = readText(field, path, schema, candidate, problems);
      if (entry === undefined) return;
      // IAM does not tell DeleteImage from deleteimage; the other lists are lowercase or exact.
      const identity = field === 'deniedActions' ? entry.toLowerCase() : entry;
      if (entries.has(identity)) {
        problems.push(problem('duplicate', field, path, { given: entry }));
        return;
      }
      entries.set(identity, entry);
      const doubtful = doubt(entry, path);
      if (doubtful) problems.push(doubtful);
    });
    // Where nothing good is left the field is malformed as a whole.
    return entries.size === 0 && given.length > 0 ? standIn : [...entries.values()];
  };
}

function booleanReader(
  field: 'managedOnlyForOrg' | 'awsServices' | 'ssmAgent' | 'orgBuckets',
): Reader<boolean> {
  return (given, problems) => {
    if (typeof given === 'boolean') return given;
    const values = { expected: 'boolean', given: jsonKindOf(given) } as const;
    problems.push(problem('wrongType', field, field, values));
    return defaultInputs[field];
  };
}

/** Choices that ask for an organization where none is named. */
function ineffectiveChoices({
  managedOnlyForOrg,
  orgBuckets,
  principalOrgIds,
  resourceOrgIds,
}: Inputs): readonly Problem[] {
  const problems: Problem[] = [];
  if (managedOnlyForOrg && principalOrgIds.length === 0) {
    const field = 'managedOnlyForOrg';
    problems.push(problem('noEffectWithoutPrincipals', field, field, {}));
  }
  if (orgBuckets && principalOrgIds.length + resourceOrgIds.length === 0) {
    problems.push(problem('noEffectWithoutOrgIds', 'orgBuckets', 'orgBuckets', {}));
  }
  return problems;
}

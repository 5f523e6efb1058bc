import {
  defaultInputs,
  type GivenInputs,
  type InputField,
  inputFields,
  type Inputs,
  inputTable,
  perField,
} from './inputs.ts';
import { migrateInputs, versionOf } from './migrations.ts';
import { type Problem, problem } from './problem.ts';
import { jsonKindOf } from './jsonKind.ts';

/** Any JSON value of any version as what its fields were given; the default stands for what is missing. */
export function givenInputs(value: unknown, version?: number): GivenInputs {
  const record = typeof value === 'object' && value !== null ? value : {};
  const { given } = migrateInputs(record, version ?? versionOf(Object.keys(record)));
  return perField<GivenInputs>((name) => {
    const found = given.get(name);
    return inputTable[name].show(found === undefined ? defaultInputs[name] : found);
  });
}

/** Whether a JSON value is what a form holds, right or wrong, field by field. */
export function areGivenInputs(value: unknown): value is GivenInputs {
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map<string, unknown>(Object.entries(value));
  return (
    given.size === inputFields.length &&
    inputFields.every((name) => inputTable[name].holds(given.get(name)))
  );
}

/** The fields for which something was given that is not used, in the form's order. */
export function refusedFields(problems: readonly Problem[]): readonly InputField[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  // Of what is no set of inputs at all every field is lost.
  if (errors.some(({ code }) => code === 'notAnObject' || code === 'unreadable')) {
    return inputFields;
  }
  const refused = new Set(errors.map(({ field }) => field));
  return inputFields.filter((field) => refused.has(field));
}

export interface ParsedInputs {
  /** Complete and well-formed whatever was given: a default stands in for each bad field. */
  readonly inputs: Inputs;
  /** Empty when every value was used as it was given and is known to the catalogue. */
  readonly problems: readonly Problem[];
}

/**
 * Reads Inputs of any version from anything: a form, a link, a stored draft, hostile JSON. Where nobody
 * says which version, the names of the fields do.
 *
 * Never throws. A missing field takes its default silently; of a list the good entries are kept.
 * Every problem has a path, a code and values, of which `describeProblem` makes a sentence; an `error` was not used,
 * a `warning` was.
 */
export function parseInputs(value: unknown, version?: number): ParsedInputs {
  try {
    return readInputs(value, version);
  } catch {
    // A getter or a proxy that throws.
    return { inputs: defaultInputs, problems: [problem('unreadable', undefined, '', {})] };
  }
}

function readInputs(value: unknown, saidVersion: number | undefined): ParsedInputs {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const given = jsonKindOf(value);
    return { inputs: defaultInputs, problems: [problem('notAnObject', undefined, '', { given })] };
  }
  const version = saidVersion ?? versionOf(Object.keys(value));
  const { given, mixed } = migrateInputs(value, version);
  const problems: Problem[] = [];
  const inputs = perField<Inputs>((name) => {
    const found = given.get(name);
    return found === undefined ? defaultInputs[name] : inputTable[name].read(found, problems);
  });
  problems.push(...inputFields.flatMap((name) => inputTable[name].idle?.(inputs) ?? []));
  for (const name of inputFields.filter((field) => mixed.includes(field))) {
    problems.push(problem('mixedVersions', name, name, { name, version }));
  }
  for (const name of given.keys()) {
    if (!inputFields.some((field) => field === name)) {
      problems.push(problem('unknownField', undefined, name, { name }));
    }
  }
  return { inputs, problems };
}

/**
 * What is well-formed and used, but unwise: a deny-list that stops builds, examples left in place.
 *
 * Takes Inputs from `parseInputs`; gives warnings only, each at the entry that causes it.
 */
export function adviseInputs(inputs: Inputs): readonly Problem[] {
  return inputFields.flatMap((name) => inputTable[name].advise?.(inputs) ?? []);
}

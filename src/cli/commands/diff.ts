import {
  comparePolicies,
  defaultInputs,
  describeDifference,
  type Difference,
  differingFields,
  encodeField,
  type EndpointId,
  endpointIds,
  sameMeaning,
} from '../../policy/index.ts';
import { Refusal } from '../commandProblem.ts';
import { type Form, isBlocked } from '../form.ts';
import { exitCodes, type ExitCode } from '../host.ts';
import { type GivenPolicies, readPolicies } from '../policies.ts';
import { argumentsOf, type Command, formOption, warnOfForm } from '../session.ts';

/** Says what changes when the policies of one source take the place of those of another. */
export const diff: Command = async (session) => {
  const { given, read, say, sayJson, words } = session;
  const form = await formOption(session);
  const [first = '', second = ''] = argumentsOf(session, 2, 2);
  const options = {
    endpoint: given.choice('endpoint', endpointIds),
    preset: given.text('preset'),
    region: form?.inputs.region,
  };
  const before = await readPolicies(await read(first), options);
  const after = await readPolicies(await read(second), options);
  for (const { form: own } of [before, after]) if (own) warnOfForm(session, own);
  const inputs = (form ?? after.form ?? before.form)?.inputs ?? defaultInputs;
  const differences: Difference[] = [];
  for (const endpoint of commonEndpoints(before, after)) {
    const was = documentOf(before, endpoint);
    const is = documentOf(after, endpoint);
    differences.push(await comparePolicies(endpoint, was, is, inputs));
  }
  const fields = before.form && after.form ? fieldsThatDiffer(before.form, after.form) : [];
  if (given.has('json')) sayJson({ fields, differences });
  else {
    for (const { field, before: was, after: is } of fields) {
      say(words.terminal.fieldDiffers(words.page.fields[field].label, was, is));
    }
    for (const difference of differences) {
      say(`${words.page.policies[difference.endpoint].label}:`);
      for (const { text, parts } of describeDifference(words.importing.differences, difference)) {
        say(`  ${text}`, ...parts.map((part) => `    ${part}`));
      }
    }
  }
  const code = exitCodeOf(differences);
  const isWhole = [before, after].every(
    ({ form: own }) => !own || !isBlocked(own, options.endpoint),
  );
  return isWhole || code === exitCodes.found ? code : exitCodes.failed;
};

/** "No difference" is said only where everything could be judged. */
function exitCodeOf(differences: readonly Difference[]): ExitCode {
  const same = new Set(differences.map(sameMeaning));
  if (same.has(false)) return exitCodes.found;
  return same.has(undefined) ? exitCodes.failed : exitCodes.fine;
}

const documentOf = ({ policies }: GivenPolicies, endpoint: EndpointId): unknown =>
  policies.find((policy) => policy.endpoint === endpoint)?.document;

function commonEndpoints(before: GivenPolicies, after: GivenPolicies): readonly EndpointId[] {
  const common = endpointIds.filter((endpoint) =>
    [before, after].every(({ policies }) => policies.some((each) => each.endpoint === endpoint)),
  );
  if (common.length === 0) throw new Refusal({ code: 'noCommonEndpoint', values: {} });
  return common;
}

const fieldsThatDiffer = ({ inputs: was }: Form, { inputs: is }: Form) =>
  differingFields(was, is).map((field) => ({
    field,
    before: encodeField(field, was[field]),
    after: encodeField(field, is[field]),
  }));

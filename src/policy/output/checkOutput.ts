import { type EndpointId, endpointIds } from '../catalog/endpoints.ts';
import { policySizeQuota } from '../catalog/quotas.ts';
import { type JsonObject, textsIn } from './json.ts';
import { givenIds, idShapes, isId, type OutputIdField } from './outputIds.ts';
import { outputIdFields, type OutputIds } from './outputIds.ts';
import { isRegion, type OutputRequest, readPolicyJson } from './outputPlan.ts';
import { outputProblem, type OutputProblem } from './outputProblem.ts';
import { type OutputFormatId, outputRegistry } from './outputRegistry.ts';

/** Far more than AWS takes, and little enough to be written at once. */
const longestPolicy = 10 * policySizeQuota.characters;

/**
 * What is wrong with the IDs of a request, each with the place and what was expected.
 *
 * IDs are EC2's: a prefix such as `vpc-` and 8 or 17 hexadecimal digits. Empty ones are no problem.
 * Every problem is a warning: `renderOutput` writes a placeholder in its stead.
 */
export function checkOutputIds(ids: OutputIds): readonly OutputProblem[] {
  return outputIdFields.flatMap((field) => checkField(field, ids));
}

function checkField(field: OutputIdField, ids: OutputIds): readonly OutputProblem[] {
  const given = givenIds(field, ids);
  const isList = Array.isArray(ids[field]);
  const path = (at: number) => `ids.${field}${isList ? `[${at}]` : ''}`;
  const malformed = given.flatMap((entry, at) =>
    isId(field, entry)
      ? []
      : [outputProblem('malformedId', path(at), { field, given: textOf(entry) })],
  );
  return idShapes[field].many || given.length < 2
    ? malformed
    : [...malformed, outputProblem('tooManyIds', `ids.${field}`, { field, count: given.length })];
}

const textOf = (given: unknown) => (typeof given === 'string' ? given : typeof given);

/**
 * What is wrong with a request in a format: malformed IDs or region (warnings: placeholders stand
 * in), and why the format has no files for it (errors: no policy, or one that it cannot carry unharmed). Takes any value for a policy; never throws.
 */
export function checkOutput(
  format: OutputFormatId,
  request: OutputRequest,
): readonly OutputProblem[] {
  const { region, ids = {} } = request;
  const given = endpointIds.filter((endpoint) => isGiven(request[endpoint]));
  return [
    ...checkOutputIds(ids),
    ...(isRegion(region)
      ? []
      : [outputProblem('malformedOutputRegion', 'region', { given: textOf(region) })]),
    ...(given.length === 0 ? [outputProblem('noPolicy', '', undefined)] : []),
    ...given.flatMap((endpoint) => checkPolicyText(format, endpoint, request[endpoint])),
  ];
}

const isGiven = (policy: unknown) => policy !== undefined && policy !== null;

function checkPolicyText(
  format: OutputFormatId,
  endpoint: EndpointId,
  given: unknown,
): readonly OutputProblem[] {
  const policy = readPolicyJson(given);
  if (policy === undefined) return [outputProblem('unreadablePolicy', endpoint, undefined)];
  const characters = JSON.stringify(policy).length;
  if (characters > longestPolicy) {
    return [outputProblem('policyTooLong', endpoint, { characters, limit: longestPolicy })];
  }
  return [...harmsOf(format, endpoint, policy)];
}

function* harmsOf(
  format: OutputFormatId,
  endpoint: EndpointId,
  policy: JsonObject,
): Generator<OutputProblem> {
  for (const { text: given, isName } of textsIn(policy)) {
    const code = /\p{Cs}/u.test(given)
      ? 'loneSurrogate'
      : outputRegistry[format].harms(given, isName);
    if (code !== undefined) yield outputProblem(code, endpoint, { given });
  }
}

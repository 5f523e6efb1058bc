import { matchActions, meantAction } from '../../action.ts';
import { isWildcard, matchesWildcard } from '../../statement/wildcard.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import type { Fix } from '../fix.ts';
import { findPlaceholders } from '../../statement/placeholder.ts';
import { type PolicyAction, readAction, serviceOf } from '../../statement/policyAction.ts';
import { permissionOfS3, s3ActionNames } from '../../catalog/s3Actions.ts';
import { meantName } from '../../meantName.ts';
import { type EndpointId, otherServices } from '../../catalog/endpoints.ts';
import type { PolicyModel } from '../readPolicy.ts';
import type { Located } from '../../statement/readStatement.ts';

const kinds = {
  malformedAction: kind<{ readonly given: string }>('error', 'VPCDOC', 'likely'),
  unknownAction: kind<{ readonly given: string; readonly meant: string | undefined }>(
    'warning',
    'IAM_DATA',
    'verified',
  ),
  foreignAction: kind<{
    readonly given: string;
    readonly service: string;
    readonly expected: string;
  }>('warning', 'IAM_DATA', 'verified'),
  wildcardMatchesNothing: kind<{ readonly given: string }>('warning', 'IAM_DATA', 'verified'),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const actionsRule = { kinds, check: checkActions };

/** Each action: well-formed, of the endpoint's own service, and one that exists as far as is known. */
function checkActions(view: PolicyModel): readonly Finding[] {
  return view.statements.flatMap(({ actions }) =>
    actions.texts.flatMap((action) =>
      findPlaceholders(action.value).length > 0 ? [] : checkAction(action, view),
    ),
  );
}

function checkAction(located: Located<string>, view: PolicyModel): readonly Finding[] {
  const { endpoint } = view;
  const { value: given, path } = located;
  const action = readAction(given);
  if (action === 'everything') return [];
  if (action === undefined) {
    return [finding('malformedAction', path, { given }, repair(located, endpoint))];
  }
  const expected = serviceOf(endpoint);
  const { service } = action;
  if (otherServices[endpoint].some(({ prefix }) => prefix === service)) return [];
  if (service !== expected) return [finding('foreignAction', path, { given, service, expected })];
  return service === 's3'
    ? checkS3Action(located, action)
    : checkImageBuilderAction(located, action, view);
}

/** White space to take out, or the prefix that is missing from an action of the endpoint's service. */
function repair({ value, path }: Located<string>, endpoint: EndpointId): Fix | undefined {
  const compact = value.replaceAll(/\s/g, '');
  const prefixed = `${serviceOf(endpoint)}:${compact}`;
  const replace = [
    readAction(compact) === undefined ? undefined : compact,
    isKnown(compact, endpoint) ? prefixed : undefined,
  ].find((candidate) => candidate !== undefined);
  return replace === undefined ? undefined : { kind: 'document', path, replace };
}

function isKnown(name: string, endpoint: EndpointId): boolean {
  return endpoint === 's3' ? isS3Action(name) : matchActions(name).length > 0;
}

/** Folded once: a policy may have a hundred thousand actions, and each is held against all of these. */
const foldedS3Names = s3ActionNames.map((name) => name.toLowerCase());

function isS3Action(pattern: string): boolean {
  const folded = pattern.toLowerCase();
  return foldedS3Names.some((name) => matchesWildcard(name, folded));
}

function checkImageBuilderAction(
  { value: given, path }: Located<string>,
  { name }: PolicyAction,
  { builtFromInputs, inputs }: PolicyModel,
): readonly Finding[] {
  if (matchActions(name).length > 0) return [];
  if (isWildcard(name)) return [finding('wildcardMatchesNothing', path, { given })];
  const action = meantAction(name);
  if (action === undefined) return [finding('unknownAction', path, { given, meant: undefined })];
  const meant = `imagebuilder:${action}`;
  const fix: Fix =
    builtFromInputs && inputs
      ? { kind: 'inputs', patch: { deniedActions: renamed(inputs.deniedActions, name, action) } }
      : { kind: 'document', path, replace: meant };
  return [finding('unknownAction', path, { given, meant }, fix)];
}

/** Each once, though the right name may be there already. */
const renamed = (names: readonly string[], from: string, to: string): readonly string[] => [
  ...new Set(names.map((name) => (name === from ? to : name))),
];

function checkS3Action(
  { value: given, path }: Located<string>,
  { name }: PolicyAction,
): readonly Finding[] {
  if (isS3Action(name)) return [];
  if (isWildcard(name)) return [finding('wildcardMatchesNothing', path, { given })];
  const action = permissionOfS3(name) ?? meantName(name, s3ActionNames);
  if (action === undefined) return [finding('unknownAction', path, { given, meant: undefined })];
  const meant = `s3:${action}`;
  const fix = { kind: 'document', path, replace: meant } as const;
  return [finding('unknownAction', path, { given, meant }, fix)];
}

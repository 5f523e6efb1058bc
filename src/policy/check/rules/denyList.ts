import { matchActions } from '../../action.ts';
import { buildInstanceMinimum, denyGroups } from '../../catalog/actionGroups.ts';
import type { Inputs } from '../../inputs.ts';
import type { BuildRequest } from '../buildRequests.ts';
import { coversText } from '../../statement/coverage.ts';
import { exceptResources, type Fix } from '../fix.ts';
import type { BuildStep } from '../../catalog/symptoms.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import { readAction } from '../../statement/policyAction.ts';
import type { PolicyModel } from '../readPolicy.ts';
import type {
  ConditionTest,
  ElementList,
  Located,
  StatementModel,
} from '../../statement/readStatement.ts';
import { type StoppedCalls, stoppedCalls } from '../../stoppedCalls.ts';
import { isAnonymous, type ShutRequest, shutRequests } from '../askStatements.ts';
import { matchesWildcard } from '../../statement/wildcard.ts';

const kinds = {
  deniesBuildStep: kind<{
    readonly given: string;
    readonly actions: readonly string[];
    readonly steps: readonly BuildStep[];
    /** A test of the Deny's that holds for all of them; none where it has no condition. */
    readonly condition: { readonly operator: string; readonly key: string } | undefined;
  }>('warning', 'PVB', 'likely'),
  stopsOtherCalls: kind<{ readonly given: string } & StoppedCalls>('warning', 'SAR', 'likely'),
  sharingLeftOpen: kind<{ readonly denied: readonly string[]; readonly open: readonly string[] }>(
    'warning',
    'IAM_DATA',
    'likely',
  ),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const denyListRule = { kinds, check: checkDenyList };

/** What is denied: nothing that builds need, and nothing that stays possible another way. */
function checkDenyList(view: PolicyModel): readonly Finding[] {
  const denies = view.statements.filter(
    ({ effect, principals }) => effect === 'Deny' && principals.everyone,
  );
  return [
    ...view.statements.flatMap((deny) => stoppedSteps(deny, stoppedBy(deny, view), view)),
    ...(view.endpoint === 'imageBuilder'
      ? [...callsStopped(denies, view), ...sharingLeftOpen(denies)]
      : []),
  ];
}

/** What of builds a Deny surely stops, but for what is said of its condition elsewhere. */
function stoppedBy(deny: StatementModel, view: PolicyModel): readonly ShutRequest[] {
  const stopped = shutRequests(view).filter(({ denies }) =>
    denies.some(({ statement }) => statement === deny),
  );
  if (deny.tests.length === 0) return stopped;
  const said = new Set(stopped.filter(isAnonymous).map(({ pattern }) => pattern));
  return stopped.filter(({ pattern }) => !said.has(pattern));
}

function report(
  given: string,
  path: string,
  stopped: readonly BuildRequest[],
  test: ConditionTest | undefined,
  fix?: Fix,
): readonly Finding[] {
  if (stopped.length === 0) return [];
  const actions = new Set(stopped.map(({ request }) => request.action));
  const steps = new Set(stopped.flatMap(({ step }) => step ?? []));
  const condition = test && { operator: test.operator.given, key: test.key };
  const values = { given, actions: [...actions], steps: [...steps], condition };
  return [finding('deniesBuildStep', path, values, fix)];
}

function stoppedSteps(
  deny: StatementModel,
  stopped: readonly ShutRequest[],
  view: PolicyModel,
): readonly Finding[] {
  const { actions, tests } = deny;
  const [test] = tests;
  const except = exceptResources(
    deny,
    stopped.map(({ pattern }) => pattern),
  );
  if (test) return report(actions.texts[0]?.value ?? '*', test.path, stopped, test, except);
  if (actions.excludes) return report('NotAction', actions.path, stopped, undefined);
  return actions.texts.flatMap((action, index) => {
    const pattern = actions.patterns[index] ?? '';
    const matched = stopped.filter(({ request }) =>
      matchesWildcard(request.action.toLowerCase(), pattern),
    );
    const fix = permit(action, actions.texts.length, view);
    return report(action.value, action.path, matched, undefined, fix);
  });
}

const minimum: readonly string[] = buildInstanceMinimum.actions;

/**
 * Takes the action off the list, where it is one that every build instance calls itself: to deny the
 * others, such as CreateImage, may be what is wanted.
 */
function permit(
  { value, path }: Located<string>,
  listed: number,
  { inputs, builtFromInputs }: PolicyModel,
): Fix | undefined {
  const action = readAction(value);
  if (action === undefined || action === 'everything') return undefined;
  const { name } = action;
  const isMinimum = minimum.some((needed) => needed.toLowerCase() === name.toLowerCase());
  if (!isMinimum) return undefined;
  if (builtFromInputs && inputs) return { kind: 'inputs', patch: withoutDenied(inputs, name) };
  return listed > 1 ? { kind: 'document', path, remove: true } : undefined;
}

function withoutDenied({ deniedActions }: Inputs, name: string): Partial<Inputs> {
  return { deniedActions: deniedActions.filter((denied) => denied !== name) };
}

/** Calls that a Deny without a condition, of every resource, stops through another action that they ask for. */
function callsStopped(denies: readonly StatementModel[], view: PolicyModel): readonly Finding[] {
  const total = denies.filter(
    ({ tests, resources }) => tests.length === 0 && isEverything(resources),
  );
  const allows = view.statements.filter(({ effect }) => effect === 'Allow');
  const isOpen = (call: string) => takes(allows, call) && !takes(total, call);
  return total.flatMap(({ actions }) => {
    const entries = actions.excludes
      ? [{ given: 'NotAction', path: actions.path, list: actions }]
      : actions.texts.map(({ value, path }, index) => ({
          given: value,
          path,
          list: { ...actions, patterns: actions.patterns.slice(index, index + 1) },
        }));
    return entries.flatMap(({ given, path, list }) => {
      const stopped = stoppedCalls((action) => coversText(list, fullName(action)), isOpen);
      return stopped ? [finding('stopsOtherCalls', path, { given, ...stopped })] : [];
    });
  });
}

const isEverything = ({ excludes, patterns }: ElementList) =>
  !excludes && patterns.some((pattern) => /^\*+$/.test(pattern));

const fullName = (action: string) => `imagebuilder:${action.toLowerCase()}`;

const takes = (statements: readonly StatementModel[], action: string) =>
  statements.some(({ actions }) => coversText(actions, fullName(action)));

const sharing: readonly string[] = denyGroups.sharing_policy.actions;

/** AWS RAM shares the same resources by requests that never come through this endpoint. */
function sharingLeftOpen(denies: readonly StatementModel[]): readonly Finding[] {
  const listed = denies
    .filter(({ actions }) => !actions.excludes)
    .flatMap(({ actions }) => actions.texts)
    .map(({ value, path }) => ({ path, shares: sharedBy(value) }))
    .filter(({ shares }) => shares.length > 0);
  const [first] = listed;
  if (!first) return [];
  const named = new Set(listed.flatMap(({ shares }) => shares));
  const denied = sharing.filter((name) => named.has(name));
  const open = sharing.filter((name) => !named.has(name));
  return [finding('sharingLeftOpen', first.path, { denied, open })];
}

/** What denies every action is no attempt at sharing in particular. */
function sharedBy(given: string): readonly string[] {
  const action = readAction(given);
  if (action === undefined || action === 'everything') return [];
  if (action.service !== 'imagebuilder' || /^\*+$/.test(action.name)) return [];
  return matchActions(action.name)
    .map(({ name }) => name)
    .filter((name) => sharing.includes(name));
}

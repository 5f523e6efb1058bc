import { matchActions } from '../../action.ts';
import { buildInstanceMinimum, denyGroups } from '../../catalog/actionGroups.ts';
import type { Inputs } from '../../inputs.ts';
import { type BuildRequest, buildRequests } from '../buildRequests.ts';
import { coversText } from '../coverage.ts';
import { type Finding, finding } from '../finding.ts';
import type { Fix } from '../fix.ts';
import { readAction } from '../policyAction.ts';
import type { Located, PolicyView, StatementView } from '../policyView.ts';
import { matchesWildcard } from '../../wildcard.ts';

/** What is denied: nothing that builds need, and nothing that stays possible another way. */
export function checkDenyList(view: PolicyView): readonly Finding[] {
  const denies = view.statements.filter(
    ({ effect, principal }) => effect === 'Deny' && principal === 'everyone',
  );
  const requests = buildRequests(view);
  return [
    ...denies.filter(isUnconditional).flatMap((deny) => stoppedSteps(deny, requests, view)),
    ...(view.endpoint === 'imageBuilder' ? sharingLeftOpen(denies) : []),
  ];
}

/** With a condition it depends on the request, which a person judges or the access board. */
function isUnconditional({ elements }: StatementView): boolean {
  return !elements.has('Condition');
}

function report(
  given: string,
  path: string,
  stopped: readonly BuildRequest[],
  fix?: Fix,
): readonly Finding[] {
  if (stopped.length === 0) return [];
  const actions = new Set(stopped.map(({ action }) => action));
  const steps = new Set(stopped.flatMap(({ step }) => step ?? []));
  return [
    finding('deniesBuildStep', path, { given, actions: [...actions], steps: [...steps] }, fix),
  ];
}

function stoppedSteps(
  { actions, resources }: StatementView,
  requests: readonly BuildRequest[],
  view: PolicyView,
): readonly Finding[] {
  const reached = requests.filter(({ resource }) => coversText(resources, resource));
  if (actions.excludes) {
    const stopped = reached.filter(({ action }) => coversText(actions, action.toLowerCase()));
    return report('NotAction', actions.path, stopped);
  }
  const asked = reached.map((request) => ({ request, folded: request.action.toLowerCase() }));
  return actions.texts.flatMap((action, index) => {
    const pattern = actions.patterns[index] ?? '';
    const stopped = asked.filter(({ folded }) => matchesWildcard(folded, pattern));
    if (stopped.length === 0) return [];
    const requests = stopped.map(({ request }) => request);
    return report(action.value, action.path, requests, permit(action, actions.texts.length, view));
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
  { inputs, builtFromInputs }: PolicyView,
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

const sharing: readonly string[] = denyGroups.sharing_policy.actions;

/** AWS RAM shares the same resources by requests that never come through this endpoint. */
function sharingLeftOpen(denies: readonly StatementView[]): readonly Finding[] {
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

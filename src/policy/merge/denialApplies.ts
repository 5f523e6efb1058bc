import { findConditionKey } from '../access/keyPresence.ts';
import { ownerOf } from '../access/knownValues.ts';
import type { PolicyRequest } from '../access/policyRequest.ts';
import { membersOf } from '../check/membersOf.ts';
import type { ConditionTest, Located } from '../check/policyView.ts';
import type { ForeignStatement } from '../foreignPolicy.ts';
import { includesWildcard } from '../wildcard.ts';
import { commonText } from './commonText.ts';
import { pinnedValues } from './impliedTest.ts';
import type { BaseStatement, MergeBase } from './mergeBase.ts';
import type { Need } from './need.ts';
import { overlapPattern } from './overlapPattern.ts';
import { isAnonymousRead, probeOf, type Service } from './probe.ts';
import { verdictOf } from './verdicts.ts';

/** A need and what a Deny names of it. */
interface Meeting {
  readonly need: Need;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** More combinations of organizations than these are not tried one by one. */
const mostProbes = 16;

/**
 * Whether a Deny applies to the requests of a need that it names, as the engine reads its conditions
 * and principals: `sometimes` where that depends on what only the request will show.
 *
 * What is known of such requests: what the need's own conditions say of a key, and what each request
 * through the endpoint carries, or lacks, for which the engine is asked with the network that the Deny is
 * made for. A test on anything else is left out of the question.
 */
export async function denialApplies(
  { policy, verdicts }: MergeBase,
  { statement, view }: BaseStatement,
  meeting: Meeting,
  service: Service,
): Promise<'always' | 'sometimes' | 'never'> {
  const isAnonymous = isAnonymousRead(meeting.need);
  const closed = view.tests.filter((test) => isKnown(test, meeting.need));
  const anyCaller = !isAnonymous && view.principal === 'some';
  const probes = probesOf(meeting, closed, service);
  if (probes.length === 0 || probes.length > mostProbes) return 'sometimes';
  const asked = {
    Effect: 'Deny',
    ...(anyCaller ? { Principal: '*' } : principalOf(statement)),
    Action: meeting.actions,
    Resource: meeting.resources.map(overlapPattern),
    ...('Condition' in statement && { Condition: keepTests(statement['Condition'], closed) }),
  };
  const answers = await Promise.all(
    probes.map((probe) => verdictOf(asked, policy['Version'], probe, verdicts)),
  );
  if (answers.every((verdict) => verdict === 'denied')) return 'never';
  const isCertain =
    !anyCaller && closed.length === view.tests.length && !view.resources.texts.some(hasVariable);
  return isCertain && answers.every((verdict) => verdict === 'explicitlyDenied')
    ? 'always'
    : 'sometimes';
}

/** Whether a test asks for something that all requests of a need have in common. */
function isKnown({ key, operator, texts }: ConditionTest, need: Need): boolean {
  if (texts.some(hasVariable) || operator.family === undefined) return false;
  if (pinnedValues(key, need.tests) !== undefined) return true;
  const entry = findConditionKey(key);
  if (entry === undefined || varies(entry)) return false;
  const isOfCaller = entry.carried !== 'always' || entry.tells?.startsWith('caller') === true;
  const isOfOwner = entry.tells?.startsWith('owner') === true;
  if (isOfOwner) return isAwsOwned(need);
  return entry.carried === 'never' || !isOfCaller || isAnonymousRead(need);
}

const varies = ({ tells }: { readonly tells?: string }) =>
  tells === 'time' || tells === 'epoch' || tells === 'userAgent';

/** By its ARN alone: of a pattern that takes in others, too, it is not known. */
const isAwsOwned = ({ resource }: Need) =>
  !resource.startsWith('*') && ownerOf({ resource }) === 'aws';

/** A statement with a variable that the request has no value for says nothing, whatever its Effect. */
const hasVariable = ({ value }: Located<string>) => value.includes('${');

function principalOf(statement: ForeignStatement): ForeignStatement {
  const { Principal, NotPrincipal } = statement;
  return NotPrincipal === undefined ? { Principal } : { NotPrincipal };
}

/** One for each combination of the values that the need's conditions leave to what is tested. */
function probesOf(
  { need, actions, resources }: Meeting,
  closed: readonly ConditionTest[],
  service: Service,
): readonly PolicyRequest[] {
  const action = meet(actions[0]?.toLowerCase() ?? '', need.action.toLowerCase());
  const resource = meet(overlapPattern(resources[0] ?? ''), overlapPattern(need.resource));
  if (action === undefined || resource === undefined) return [];
  const probe = probeOf({ ...need, action, resource }, service);
  if (!probe) return [];
  const tested = new Set(closed.map(({ key }) => key.toLowerCase()));
  const pins = need.tests.filter(({ key }) => tested.has(key.toLowerCase()));
  return combinations(pins).map((context) => ({
    ...probe,
    context: { ...probe.context, ...context },
  }));
}

/** What both patterns take in, as a pattern where the one takes all of the other in. */
function meet(one: string, other: string): string | undefined {
  if (includesWildcard(one, other)) return other;
  return includesWildcard(other, one) ? one : commonText(one, other);
}

type Context = Readonly<Record<string, string>>;

function combinations(pins: readonly ConditionTest[]): readonly Context[] {
  return pins.reduce<readonly Context[]>(
    (contexts, { key, texts }) =>
      contexts
        .flatMap((context) => texts.map(({ value }) => ({ ...context, [key]: value })))
        .slice(0, mostProbes + 1),
    [{}],
  );
}

/** A Condition with only the given tests of it; what is no condition stays, for the engine to refuse. */
function keepTests(condition: unknown, kept: readonly ConditionTest[]): unknown {
  const operators = membersOf(condition);
  if (operators.size === 0) return condition;
  const isKept = (operator: string, key: string) =>
    kept.some((test) => test.operator.given === operator && test.key === key);
  return Object.fromEntries(
    [...operators].map(([operator, keys]) => [
      operator,
      Object.fromEntries([...membersOf(keys)].filter(([key]) => isKept(operator, key))),
    ]),
  );
}

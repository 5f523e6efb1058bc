import type { Assumption } from '../access/decision.ts';
import type { ClosedRequest } from '../access/closedRequest.ts';
import { findConditionKey } from '../access/keyPresence.ts';
import { ownerOf } from '../access/knownValues.ts';
import { asRequest, type RequestKeys, requestKeys } from '../access/requestKeys.ts';
import type { PolicyRequest } from '../access/policyRequest.ts';
import { settle } from '../access/settle.ts';
import { bucketOf, readArn } from '../statement/arn.ts';
import { membersOf } from '../statement/policyElements.ts';
import type { ConditionTest, Located } from '../statement/readStatement.ts';
import type { ForeignStatement } from '../foreignPolicy.ts';
import { includesWildcard, isWildcard } from '../statement/wildcard.ts';
import { commonText } from '../statement/overlaps.ts';
import { type Need, overlapPattern, pinnedValues } from '../statement/coverage.ts';
import { holdsWithoutKey } from '../statement/meetsCondition.ts';
import type { BaseStatement, MergeBase } from './mergeBase.ts';
import { isAnonymousRead, probeOf, type Service } from './need.ts';
import { type EngineVerdict, verdictOf } from './verdicts.ts';

/** A need and what a Deny names of it. */
interface Meeting {
  readonly need: Need;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** More combinations of values than these are not tried one by one. */
const mostProbes = 16;

export interface Denial {
  readonly applies: 'always' | 'sometimes' | 'never';
  /** What it takes for granted where it applies. */
  readonly assuming: readonly Assumption[];
}

/**
 * Whether a Deny applies to the requests of a need that it names, as the engine reads its conditions
 * and principals: `sometimes` where that depends on what only the request will show.
 *
 * What is known of such requests: what the need's own conditions say of a key, and what each request
 * through the endpoint carries, or lacks. Where nobody has said a value, the Deny is asked at those that the
 * whole base is made for. A test on anything else is left out of the question.
 */
export async function denialApplies(
  { policy, verdicts }: MergeBase,
  { statement, view }: BaseStatement,
  meeting: Meeting,
  service: Service,
): Promise<Denial> {
  const isAnonymous = isAnonymousRead(meeting.need);
  const closed = view.tests.filter((test) => isKnown(test, meeting.need));
  const anyCaller = !isAnonymous && !view.principals.everyone;
  const asked = {
    Effect: 'Deny',
    ...(anyCaller ? { Principal: '*' } : principalOf(statement)),
    Action: meeting.actions,
    Resource: meeting.resources.map(overlapPattern),
    ...('Condition' in statement && { Condition: keepTests(statement['Condition'], closed) }),
  };
  const probes = probesOf(meeting, closed, service).map((probe) => probeWith(probe, asked, policy));
  const count = probes.reduce((sum, { keys }) => sum + keys.likely.length, 0);
  if (count === 0 || count > mostProbes) return { applies: 'sometimes', assuming: [] };
  const ask = (probe: PolicyRequest, request: ClosedRequest) =>
    verdictOf(asked, policy['Version'], settledRequest(probe, request), verdicts);
  const answers = await Promise.all(
    probes.flatMap((probe) =>
      probe.keys.likely.map(async (request) => ({
        ...probe,
        request,
        verdict: await ask(probe.probe, request),
      })),
    ),
  );
  const isNever = answers.every(({ verdict }) => verdict === 'denied');
  if (isNever) return { applies: 'never', assuming: [] };
  const denied = answers.find(({ verdict }) => verdict === 'explicitlyDenied');
  const assuming = denied
    ? await assumptions(denied.keys, denied.request, (request) => ask(denied.probe, request))
    : [];
  const isCertain =
    !anyCaller && closed.length === view.tests.length && !view.resources.texts.some(hasVariable);
  const isAlways = answers.every(({ verdict }) => verdict === 'explicitlyDenied');
  return { applies: isCertain && isAlways ? 'always' : 'sometimes', assuming };
}

/** By itself where nothing is left open, so that what the policy does not speak of makes no other question. */
const settledRequest = (probe: PolicyRequest, closed: ClosedRequest): PolicyRequest =>
  closed.choices.length === 0 ? probe : asRequest(probe, closed);

/** With the values that the whole base is made for, where the Deny tells values apart. */
function probeWith(probe: PolicyRequest, deny: ForeignStatement, base: unknown) {
  const alone = requestKeys(probe, [{ Statement: [deny] }]);
  const isSettled = alone.likely[0].choices.length === 0;
  return { probe, keys: isSettled ? alone : requestKeys(probe, [{ Statement: [deny] }, base]) };
}

/** What the Deny takes for granted where it applies to such a request. */
async function assumptions(
  { at }: RequestKeys,
  request: ClosedRequest,
  ask: (request: ClosedRequest) => Promise<EngineVerdict>,
): Promise<readonly Assumption[]> {
  const settling = settle({ likely: [request], at });
  let step = settling.next();
  while (!step.done) step = settling.next((await ask(step.value)) ?? 'denied');
  return step.value.assuming;
}

/** Whether a test asks for something that all requests of a need have in common; who makes them is open. */
function isKnown({ key, operator, texts }: ConditionTest, need: Need): boolean {
  if (texts.some(hasVariable) || operator.family === undefined) return false;
  if (pinnedValues(key, need.tests) !== undefined) return true;
  const entry = findConditionKey(key);
  if (entry === undefined || varies(entry)) return false;
  if (entry.tells === 'callerIsService' && need.tests.some(isOfMembers)) return true;
  if (entry.tells?.startsWith('owner') === true) return ownerOfNeed(need) !== undefined;
  const isOfCaller = entry.carried !== 'always' || entry.tells?.startsWith('caller') === true;
  return entry.carried === 'never' || !isOfCaller || isAnonymousRead(need);
}

/** Whether a test asks for what no service that calls as itself has. */
const isOfMembers = (test: ConditionTest) =>
  findConditionKey(test.key)?.carried === 'byMembers' && holdsWithoutKey(test) === false;

const varies = ({ tells }: { readonly tells?: string }) =>
  tells === 'time' || tells === 'epoch' || tells === 'userAgent';

/** By its ARN alone: of a pattern that takes in others, too, it is not known. */
function ownerOfNeed({ resource }: Need): 'aws' | 'own' | undefined {
  if (resource.startsWith('*')) return undefined;
  if (ownerOf({ resource }) === 'aws') return 'aws';
  const arn = readArn(resource);
  return arn?.service === 's3' && !isWildcard(bucketOf(arn)) ? 'own' : undefined;
}

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
  const owner = ownerOfNeed(need);
  return combinations(pins).map((context) => ({
    ...probe,
    ...(owner !== undefined && { owner }),
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
function keepTests(condition: unknown, left: readonly ConditionTest[]): unknown {
  const operators = membersOf(condition);
  if (operators.size === 0) return condition;
  const isLeft = (operator: string, key: string) =>
    left.some((test) => test.operator.given === operator && test.key === key);
  return Object.fromEntries(
    [...operators].map(([operator, keys]) => [
      operator,
      Object.fromEntries([...membersOf(keys)].filter(([key]) => isLeft(operator, key))),
    ]),
  );
}

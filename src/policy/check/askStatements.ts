import { withWhatTheyHangOn } from '../access/closedRequest.ts';
import { findConditionKey, isCarried } from '../access/keyPresence.ts';
import { knownValues } from '../access/knownValues.ts';
import type { PolicyRequest } from '../access/policyRequest.ts';
import { mentionsOf } from '../access/mentions.ts';
import { mentionsBySubject } from '../access/namedValues.ts';
import { keysAmong } from '../access/requestKeys.ts';
import { onceFor } from '../onceFor.ts';
import { type CarriedRequest, every, type Met } from '../statement/meetsCondition.ts';
import {
  isAbout,
  meetsStatement,
  type MetElements,
  metElements,
} from '../statement/meetsStatement.ts';
import type { PolicyModel } from './readPolicy.ts';
import type { StatementModel } from '../statement/readStatement.ts';
import { longestAsked } from '../statement/limits.ts';
import { type BuildRequest, buildRequests } from './buildRequests.ts';

/** A statement and how a request meets it. */
export interface AskedStatement {
  readonly statement: StatementModel;
  readonly met: MetElements;
  readonly applies: Met;
}

/**
 * Asks the statements of a policy for one request, at each set of values that the policy is made for, as
 * `askPolicy` does, but at once, without the engine, and with the benefit of the doubt: a key of which
 * nobody knows whether the request carries it may make any test come out either way.
 *
 * Gives how the statements take the request if they surely shut it out, `undefined` if it may pass.
 */
function shutsOut(
  view: PolicyModel,
  request: PolicyRequest,
): readonly AskedStatement[] | undefined {
  if (passesAnyway(view, request)) return undefined;
  const known = knownValues(request, anyTime);
  const isOpen = (key: string) => {
    const entry = findConditionKey(key);
    return entry === undefined || isCarried(entry, known) === undefined;
  };
  const { mentions, subjects } = spokenOf(view);
  const { likely } = keysAmong(mentions, request, anyTime, subjects);
  if (likely.some((carried) => mayPass(view, carried, isOpen))) return undefined;
  return view.statements.map((statement) => {
    const met = metElements(statement, likely[0], isOpen);
    return { statement, met, applies: every(Object.values(met).flat()) };
  });
}

/** Whether a request passes whatever it carries: mostly so, and told at once. */
function passesAnyway({ statements }: PolicyModel, { action, resource }: PolicyRequest): boolean {
  const bare = { principal: 'anonymous', arn: undefined, action, resource, context: {} } as const;
  const about = statements.filter((statement) => isAbout(statement, bare) !== false);
  return (
    about.every(({ effect }) => effect === 'Allow') &&
    about.some(({ principals, tests }) => principals.everyone && tests.length === 0)
  );
}

/** Of the time of day nothing is told. */
const anyTime = new Date(0);

/** What the statements mention, and what they ask about; a variable may stand for anything. */
const spokenOf = onceFor(({ statements, entries }: PolicyModel) => {
  const mentions = mentionsBySubject(statements.flatMap(mentionsOf));
  if (JSON.stringify(entries).includes('${')) return { mentions };
  const tested = statements.flatMap(({ tests }) =>
    tests.flatMap(({ key }) => findConditionKey(key)?.tells ?? []),
  );
  const callers = statements.some(({ principals }) => !principals.everyone);
  const named = callers ? (['callerArn'] as const) : [];
  return { mentions, subjects: withWhatTheyHangOn([...mentions.keys(), ...tested, ...named]) };
});

/** What is neither Allow nor Deny, since it is misspelt, may be an Allow. */
function mayPass(
  { statements }: PolicyModel,
  request: CarriedRequest,
  isOpen: (key: string) => boolean,
): boolean {
  const denies = statements.filter(({ effect }) => effect === 'Deny');
  const others = statements.filter(({ effect }) => effect !== 'Deny');
  return (
    others.some((statement) => meetsStatement(statement, request, isOpen) !== false) &&
    !denies.some((statement) => meetsStatement(statement, request, isOpen))
  );
}

/** A request that a policy surely shuts out, and how its statements take it. */
export interface ShutRequest extends BuildRequest {
  readonly asked: readonly AskedStatement[];
  /** The Denies that shut it out; none where no Allow takes it in. */
  readonly denies: readonly AskedStatement[];
}

/** Those of the requests that a policy surely shuts out. */
export function shutOf(
  view: PolicyModel,
  requests: readonly BuildRequest[],
): readonly ShutRequest[] {
  if (view.characters > longestAsked) return [];
  return requests.flatMap((request) => {
    const asked = shutsOut(view, request.request);
    if (!asked) return [];
    const denies = asked.filter(
      ({ statement, applies }) => statement.effect === 'Deny' && applies === true,
    );
    return [{ ...request, asked, denies }];
  });
}

/** What builds ask and the policy surely shuts out. */
export const shutRequests: (view: PolicyModel) => readonly ShutRequest[] = onceFor((view) =>
  shutOf(view, buildRequests(view)),
);

export const isAnonymous = ({ request }: BuildRequest) => request.principal === 'anonymous';

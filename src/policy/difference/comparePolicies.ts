import { loadPolicyEngine } from '../access/askPolicy.ts';
import { anyRequest, type PolicyRequest } from '../access/policyRequest.ts';
import { type EndpointId, endpointType } from '../catalog/endpoints.ts';
import { type PolicyModel, readPolicy } from '../check/readPolicy.ts';
import type { Inputs } from '../inputs.ts';
import { type AskBoth, askBothOf, changeOf, comparedSpace, judge } from './comparedSpace.ts';
import { boardQuestions } from './boardQuestions.ts';
import type { Changed } from './changeGroups.ts';
import { changesOf } from './changesOf.ts';
import type { ComparedPolicy, Difference, UnjudgedPolicy } from './difference.ts';
import { type Question, questionsOf } from './questions.ts';
import { hasTooManyWildcards } from '../access/matchLongPatterns.ts';
import { longestAsked } from '../statement/limits.ts';
/** Requests that are asked at most. Examples that confirm a change come on top, a few for each. */
export const mostQuestions = 400;

/** The policy that an endpoint has as long as nobody gives it one (VPCDOC: full access). */
const fullAccess = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
} as const;

export interface CompareOptions {
  /** Called between questions, each of which takes about a millisecond for each policy. */
  readonly yieldToMain?: () => Promise<void>;
}

/**
 * What changes for requests when one policy of an endpoint takes the place of another.
 *
 * Takes any two JSON values; `undefined` stands for the policy of an endpoint that was given none, full
 * access. Asks the engine the same requests of both: the board's for these Inputs, and each action and
 * resource that either names, for anonymous callers, AWS services, members of each organization named, of
 * one that is not, and named principals, with and without the condition keys they name. At most
 * `mostQuestions`; `complete` says whether that was enough. Where a value is no policy,
 * `unjudgedPolicies` says so. Rejects only where the engine cannot be loaded.
 */
export async function comparePolicies(
  endpoint: EndpointId,
  before: unknown,
  after: unknown,
  inputs: Inputs,
  { yieldToMain = async () => {} }: CompareOptions = {},
): Promise<Difference> {
  // Without the engine everything below would take both for policies that cannot be judged.
  await loadPolicyEngine();
  const was = await read(endpoint, 'before', before === undefined ? fullAccess : before);
  const is = await read(endpoint, 'after', after === undefined ? fullAccess : after);
  const type = endpointType(endpoint, inputs);
  const base = { endpoint, type, changes: [], asked: 0, complete: true, unjudgedRequests: [] };
  if ('reason' in was || 'reason' in is) {
    return { ...base, unjudgedPolicies: [was, is].filter((each) => 'reason' in each) };
  }
  const space = comparedSpace(endpoint, [was, is], inputs);
  const ask = askBothOf(was.document, is.document);
  const { changed, ...answered } = await answerAll(allQuestions(space), ask, yieldToMain);
  const { changes, confirmed } = await changesOf(space, changed, ask, yieldToMain);
  const complete = answered.complete && confirmed && !space.cut;
  return { ...answered, endpoint, type, changes, complete, unjudgedPolicies: [] };
}

interface Readable {
  readonly document: unknown;
  readonly view: PolicyModel;
}

async function read(
  endpoint: EndpointId,
  policy: ComparedPolicy,
  document: unknown,
): Promise<Readable | UnjudgedPolicy> {
  const view = comparable(endpoint, document);
  if (typeof view === 'string') return { policy, reason: view };
  const decision = await judge(document, anyRequest);
  return decision === undefined ? { policy, reason: 'notAPolicy' } : { document, view };
}

function* allQuestions(space: ReturnType<typeof comparedSpace>): Generator<Question> {
  yield* boardQuestions(space);
  yield* questionsOf(space);
}

type Answered = Pick<Difference, 'asked' | 'complete' | 'unjudgedRequests'> & {
  readonly changed: readonly Changed[];
};

async function answerAll(
  questions: Iterable<Question>,
  ask: AskBoth,
  yieldToMain: () => Promise<void>,
): Promise<Answered> {
  const changed: Changed[] = [];
  const unjudgedRequests: PolicyRequest[] = [];
  const known = new Set<string>();
  for (const question of questions) {
    known.add(JSON.stringify(question.request));
    const asked = known.size;
    if (asked > mostQuestions) {
      return { changed, asked: mostQuestions, complete: false, unjudgedRequests };
    }
    const example = await ask(question.request);
    const kind = example && changeOf(example);
    if (example === undefined) unjudgedRequests.push(question.request);
    else if (kind !== undefined) changed.push({ question, kind, example });
    await yieldToMain();
  }
  return { changed, asked: known.size, complete: true, unjudgedRequests };
}

/** The document as it can be compared, or why it cannot. Bounds what the engine is given. */
function comparable(
  endpoint: EndpointId,
  document: unknown,
): PolicyModel | UnjudgedPolicy['reason'] {
  const view = readPolicy(document, { endpoint });
  // The engine overlooks what is no statement, and reads a policy without any as one that denies.
  const isPolicy = view.elements.has('Statement') && view.entries.length === view.statements.length;
  if (!isPolicy || !isListOrStatement(view.elements.get('Statement'))) return 'notAPolicy';
  if (view.characters > longestAsked) return 'tooLarge';
  return hasTooManyWildcards(document) ? 'tooManyWildcards' : view;
}

const isListOrStatement = (value: unknown) => typeof value === 'object' && value !== null;

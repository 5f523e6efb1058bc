import { askPolicy } from '../access/askPolicy.ts';
import type { Decision } from '../access/decision.ts';
import type { PolicyRequest } from '../access/policyRequest.ts';
import { readStatement } from '../statement/readStatement.ts';
import { type ForeignPolicy, foreignStatements, type ForeignStatement } from '../foreignPolicy.ts';

/** What the engine says; `undefined` where it cannot say. */
export type EngineVerdict = Decision['verdict'] | undefined;

/**
 * What the engine said of a base. It takes a third of a millisecond for a question, and a base that is
 * merged again on every key is asked the same ones.
 */
export interface Verdicts {
  readonly answers: Map<string, Promise<EngineVerdict>>;
  /** Of all questions together. */
  characters: number;
}

/** Of one base, in characters of questions; then they are forgotten, and asked again. */
const most = 1_000_000;

/** One for each endpoint. */
const mostBases = 2;

const byBase = new Map<string, Verdicts>();

/** What is known of a base by its text, so that one that was changed in between is another one. */
export function verdictsOn(text: string): Verdicts {
  const known = byBase.get(text) ?? { answers: new Map(), characters: 0 };
  byBase.delete(text);
  byBase.set(text, known);
  const [oldest] = byBase.keys();
  if (byBase.size > mostBases && oldest !== undefined) byBase.delete(oldest);
  return known;
}

/** What the engine says of one statement by itself. */
export function verdictOf(
  statement: ForeignStatement,
  version: unknown,
  request: PolicyRequest,
  verdicts: Verdicts,
): Promise<EngineVerdict> {
  // Without a Version variables mean nothing, so a base without one is asked without one.
  const Version = version === undefined || version === '2008-10-17' ? version : '2012-10-17';
  const document = { ...(Version !== undefined && { Version }), Statement: [statement] };
  return verdictOn(document, request, verdicts);
}

/** What the engine says of a policy; each question is put once. */
export function verdictOn(
  policy: ForeignPolicy,
  request: PolicyRequest,
  verdicts: Verdicts,
): Promise<EngineVerdict> {
  const question = questionOf(policy, request);
  const known = verdicts.answers.get(question);
  if (known) return known;
  if (verdicts.characters > most) {
    verdicts.answers.clear();
    verdicts.characters = 0;
  }
  const answer = ask(policy, request, () => verdicts.answers.delete(question));
  verdicts.answers.set(question, answer);
  verdicts.characters += question.length;
  return answer;
}

async function ask(
  policy: ForeignPolicy,
  request: PolicyRequest,
  forget: () => void,
): Promise<EngineVerdict> {
  try {
    const { verdict } = await askPolicy(policy, request);
    return verdict;
  } catch {
    // What the engine chokes on is as good as what it takes for no policy; a part of it that did not
    // load may come the next time.
    forget();
    return undefined;
  }
}

/**
 * What the answer depends on. An organization ID that is being typed is another one on every key, and
 * mostly makes no difference to the base.
 */
function questionOf(policy: ForeignPolicy, { context = {}, ...request }: PolicyRequest): string {
  const text = JSON.stringify(policy);
  const folded = text.toLowerCase();
  const telling = Object.entries(context).map(([key, value]) =>
    tells(policy, folded, key, value) ? [key, value] : [key],
  );
  return JSON.stringify([request, telling]) + text;
}

/**
 * Whether a policy may answer otherwise for this value of a key than for any that it does not name: not
 * where it never speaks of the key, and not where it only compares the key with other texts.
 */
function tells(policy: ForeignPolicy, folded: string, key: string, value: unknown): boolean {
  if (!folded.includes(key.toLowerCase())) return false;
  const isNamed = folded.includes(JSON.stringify(value).toLowerCase());
  return isNamed || folded.includes('${') || !isOnlyCompared(policy, key);
}

function isOnlyCompared(policy: ForeignPolicy, key: string): boolean {
  return foreignStatements(policy).every((statement) =>
    readStatement(statement, '').tests.every(
      ({ operator: { relation }, key: name }) =>
        name.toLowerCase() !== key.toLowerCase() ||
        relation === 'equals' ||
        relation === 'equalsInAnyCase',
    ),
  );
}

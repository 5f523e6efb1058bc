import {
  accessMatrix,
  answer,
  askPolicy,
  boardRequests,
  type BoardRow,
  CannotJudge,
  loadPolicyEngine,
  mapEndpoints,
} from '../../../policy/index.ts';
import type { Derived } from '../builder/derive.ts';
import { createYielder } from '../../lib/yieldToMain.ts';
import type { Access, AnsweredCell } from './watchAccess.ts';

export { loadPolicyEngine };

/** Nothing where the form has changed meanwhile. */
export async function answerAll(
  derived: Derived,
  isCurrent: () => boolean,
): Promise<Access | undefined> {
  try {
    return await answers(derived, isCurrent);
  } catch (thrown) {
    if (thrown instanceof CannotJudge) return { state: 'unjudged', why: thrown.why };
    throw thrown;
  }
}

async function answers(
  { inputs, policies }: Derived,
  isCurrent: () => boolean,
): Promise<Access | undefined> {
  const documents = mapEndpoints((endpoint) => policies[endpoint].document);
  const yieldToMain = createYielder();
  // To begin the engine, to make the requests and to ask the first of them are three tasks.
  await loadPolicyEngine();
  await yieldToMain();
  const requests = boardRequests(inputs);
  await yieldToMain();
  const rows: BoardRow[] = [];
  for (const asked of requests) {
    rows.push(await answer(asked, documents));
    await yieldToMain();
    if (!isCurrent()) return undefined;
  }
  const cells: AnsweredCell[] = [];
  for (const cell of accessMatrix(inputs)) {
    const decision = await askPolicy(documents[cell.endpoint], cell.request);
    cells.push({ ...cell, decision });
    await yieldToMain();
    if (!isCurrent()) return undefined;
  }
  return { state: 'answered', rows, cells };
}

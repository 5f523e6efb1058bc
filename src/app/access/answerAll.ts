import {
  accessMatrix,
  answer,
  askPolicy,
  boardRequests,
  type BoardRow,
  buildPolicies,
  type Inputs,
} from '../../policy/index.ts';
import type { Access, AnsweredCell } from './watchAccess.ts';

/** A question takes about a millisecond; after this many a pending keystroke gets its turn. */
const sliceMilliseconds = 6;

/** Nothing where the form has changed meanwhile. */
export async function answerAll(
  inputs: Inputs,
  isCurrent: () => boolean,
): Promise<Access | undefined> {
  const policies = buildPolicies(inputs);
  const breathe = sliced();
  const rows: BoardRow[] = [];
  for (const asked of boardRequests(inputs)) {
    rows.push(await answer(asked, policies));
    await breathe();
    if (!isCurrent()) return undefined;
  }
  const cells: AnsweredCell[] = [];
  for (const cell of accessMatrix(inputs)) {
    const decision = await askPolicy(policies[cell.endpoint], cell.request);
    cells.push({ ...cell, decision });
    await breathe();
    if (!isCurrent()) return undefined;
  }
  return { state: 'answered', rows, cells };
}

/** Lets the browser do something else whenever a slice of time is used up. */
function sliced(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceMilliseconds) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}

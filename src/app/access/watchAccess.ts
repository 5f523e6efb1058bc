import {
  accessMatrix,
  answer,
  askPolicy,
  boardRequests,
  type BoardRow,
  type Decision,
  type MatrixCell,
} from '../../policy/index.ts';
import type { Builder } from '../builder/createBuilder.ts';
import type { Derived } from '../builder/derive.ts';
import { sliced } from '../shell/sliced.ts';

export interface AnsweredCell extends MatrixCell {
  readonly decision: Decision;
}

/** What the policies let through, as the engine judges them. */
export type Access =
  | { readonly state: 'asking' }
  /** A field holds an error, so the policies that stand there are nobody's intention. */
  | { readonly state: 'unsound' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'answered';
      readonly rows: readonly BoardRow[];
      readonly cells: readonly AnsweredCell[];
    };

export interface AccessWatch {
  readonly get: () => Access;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly stop: () => void;
}

/** How long typing must rest before the questions are asked again. */
const restFor = 250;

/**
 * Asks both policies all questions of the board whenever the form has changed and typing rests, in
 * slices short enough that no keystroke waits for an answer.
 */
export function watchAccess(builder: Builder): AccessWatch {
  const listeners = new Set<() => void>();
  let current: Access = { state: 'asking' };
  let round = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const settle = (next: Access) => {
    current = next;
    for (const listener of listeners) listener();
  };
  const ask = async () => {
    round += 1;
    const asked = round;
    const derived = builder.getDerived();
    if (!derived.sound) {
      settle({ state: 'unsound' });
      return;
    }
    try {
      const answered = await answerAll(derived, () => asked === round);
      if (answered) settle(answered);
    } catch {
      settle({ state: 'failed' });
    }
  };
  const schedule = () => {
    clearTimeout(resting);
    resting = setTimeout(() => void ask(), restFor);
  };
  const unsubscribe = builder.subscribe(schedule);
  schedule();
  return {
    get: () => current,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    stop: () => {
      clearTimeout(resting);
      round += 1;
      unsubscribe();
    },
  };
}

/** Nothing where the form has changed meanwhile. */
async function answerAll(
  { inputs, policies }: Derived,
  isCurrent: () => boolean,
): Promise<Access | undefined> {
  const documents = {
    imageBuilder: policies.imageBuilder.document,
    s3: policies.s3.document,
  };
  const breathe = sliced();
  const rows: BoardRow[] = [];
  for (const asked of boardRequests(inputs)) {
    rows.push(await answer(asked, documents));
    await breathe();
    if (!isCurrent()) return undefined;
  }
  const cells: AnsweredCell[] = [];
  for (const cell of accessMatrix(inputs)) {
    const decision = await askPolicy(documents[cell.endpoint], cell.request);
    cells.push({ ...cell, decision });
    await breathe();
    if (!isCurrent()) return undefined;
  }
  return { state: 'answered', rows, cells };
}

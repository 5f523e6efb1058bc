import type { SnapshotPart } from '../builder/snapshot.ts';
import type { Words } from '../../../words/words.ts';
import type { Builder } from '../builder/createBuilder.ts';
import type { NotedChanges } from '../builder/noteChanges.ts';
import { type History, record, redo, redoable, startHistory, undo, undoable } from './undoStack.ts';

/** What the page calls the parts of a form. */
interface PartNames {
  readonly fields: Words['page']['fields'];
  /** The policy that was imported. */
  readonly imported: string;
}

/** As the page calls what has changed. */
export const partName = (part: SnapshotPart, { fields, imported }: PartNames): string =>
  part === 'imported' ? imported : fields[part].label;

export type Direction = 'undo' | 'redo';

/** What each direction would change; empty where it leads nowhere. */
type Steps = Readonly<Record<Direction, readonly SnapshotPart[]>>;

/** The history of everything that happens to the form, whoever changes it. */
export interface FormHistory {
  readonly getSteps: () => Steps;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Goes one step and gives what has changed. */
  readonly go: (direction: Direction) => readonly SnapshotPart[];
  /** Takes note of every change until the returned function is called. */
  readonly watch: () => () => void;
}

const moves = { undo, redo };

export function createFormHistory(
  builder: Builder,
  { begun, take }: NotedChanges,
  now: () => number = Date.now,
): FormHistory {
  const listeners = new Set<() => void>();
  let history = take().reduce(
    (before, { snapshot, at }) => record(before, snapshot, at),
    startHistory(begun),
  );
  let steps = stepsOf(history);
  const settle = (next: History) => {
    if (next === history) return;
    history = next;
    steps = renew(steps, stepsOf(history));
    for (const listener of listeners) listener();
  };
  const look = () => settle(record(history, builder.capture(), now()));
  return {
    getSteps: () => steps,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    go: (direction) => {
      const changed = steps[direction];
      // First the history, so that what the form tells of the restored values is no news to it.
      settle(moves[direction](history));
      if (changed.length > 0) builder.restore(history.present);
      return changed;
    },
    watch: () => {
      look();
      return builder.subscribeEntered(look);
    },
  };
}

const stepsOf = (history: History): Steps => ({ undo: undoable(history), redo: redoable(history) });

/** The steps before where they say the same, so that nothing is drawn again for each key. */
const renew = (before: Steps, after: Steps): Steps =>
  before.undo.join() === after.undo.join() && before.redo.join() === after.redo.join()
    ? before
    : after;

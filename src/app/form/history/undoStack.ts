import type { Snapshot } from '../../../formats/index.ts';
import { changedParts, type SnapshotPart } from '../builder/snapshot.ts';

/** Typing that rests longer than this begins a step of its own; milliseconds. */
export const restBetweenSteps = 700;

/** The oldest steps are let go of beyond this. */
export const mostSteps = 200;

/** What the form was, is, and was before it was undone. Never changed in place. */
export interface History {
  /** Oldest first. */
  readonly past: readonly Snapshot[];
  readonly present: Snapshot;
  /** What redo brings next comes first. */
  readonly future: readonly Snapshot[];
  /** The step that further typing in the same field still belongs to. */
  readonly typing?: { readonly part: SnapshotPart; readonly at: number };
}

export const startHistory = (present: Snapshot): History => ({ past: [], present, future: [] });

/** Takes note of what the form holds at a moment; the same history where nothing has changed. */
export function record(history: History, next: Snapshot, at: number): History {
  const changed = changedParts(history.present, next);
  if (changed.length === 0) return history;
  const part = typedPart(changed, history.present, next);
  if (part !== undefined && goesOn(history, part, at)) {
    return takeIn(history, next, { part, at });
  }
  return {
    past: [...history.past, history.present].slice(-mostSteps),
    present: next,
    future: [],
    ...(part !== undefined && { typing: { part, at } }),
  };
}

export function undo(history: History): History {
  const present = history.past.at(-1);
  if (!present) return history;
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
  };
}

export function redo(history: History): History {
  const [present, ...future] = history.future;
  if (!present) return history;
  return { past: [...history.past, history.present], present, future };
}

/** What undo would change; empty when there is nothing to undo. */
export function undoable({ past, present }: History): readonly SnapshotPart[] {
  const before = past.at(-1);
  return before ? changedParts(before, present) : [];
}

/** What redo would change; empty when there is nothing to redo. */
export function redoable({ present, future: [after] }: History): readonly SnapshotPart[] {
  return after ? changedParts(present, after) : [];
}

/** The one text that was changed. Every other control is changed by one act, which is one step. */
function typedPart(changed: readonly SnapshotPart[], before: Snapshot, after: Snapshot) {
  const [part, ...others] = changed;
  if (part === undefined || part === 'imported' || others.length > 0) return undefined;
  const typed =
    part === 'buckets'
      ? isTypedBucket(before.values.buckets, after.values.buckets)
      : typeof after.values[part] === 'string';
  return typed ? part : undefined;
}

/** The first letter makes the first row; whatever is not text is changed by one act. */
function isTypedBucket(
  before: Snapshot['values']['buckets'],
  after: Snapshot['values']['buckets'],
): boolean {
  const access = (buckets: typeof before) =>
    buckets.map((bucket) => bucket.access.join()).join(';');
  return access(before) === access(after) || before.length + after.length === 1;
}

const goesOn = ({ typing }: History, part: SnapshotPart, at: number): boolean =>
  typing !== undefined && typing.part === part && at - typing.at <= restBetweenSteps;

function takeIn(history: History, next: Snapshot, typing: NonNullable<History['typing']>): History {
  const before = history.past.at(-1);
  // Typed and taken back again: there is nothing left to undo.
  if (before && changedParts(before, next).length === 0) {
    return { past: history.past.slice(0, -1), present: next, future: [] };
  }
  return { ...history, present: next, typing };
}

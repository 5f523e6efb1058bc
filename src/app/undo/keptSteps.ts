import * as v from 'valibot';
import { changedParts, type Snapshot } from '../builder/snapshot.ts';
import { snapshotEntries, toRecord } from '../draft/snapshotFormat.ts';
import { type History, mostSteps, startHistory } from './history.ts';

const format = 'image-builder-endpoint-policies/steps';

/** Characters: a thousand forms without an imported policy, and a fifth of what a browser lets a tab keep. */
export const longestSteps = 1_000_000;

const stepsRecord = v.strictObject({
  format: v.literal(format),
  version: v.literal(1),
  past: v.pipe(v.array(v.strictObject(snapshotEntries)), v.maxLength(mostSteps)),
  present: v.strictObject(snapshotEntries),
  future: v.pipe(v.array(v.strictObject(snapshotEntries)), v.maxLength(mostSteps)),
});

/** Written once for each form, however often the history is. */
const texts = new WeakMap<Snapshot, string>();

function textOf(snapshot: Snapshot): string {
  const text = texts.get(snapshot) ?? JSON.stringify(toRecord(snapshot));
  texts.set(snapshot, text);
  return text;
}

/** The steps as a tab keeps them: of too many the farthest are left out, those to redo first. */
export function writeSteps({ past, present, future }: History): string {
  const now = textOf(present);
  let room = longestSteps - now.length - 200;
  const fitting = (snapshots: readonly Snapshot[]) => {
    const kept: string[] = [];
    for (const text of snapshots.slice(0, mostSteps).map(textOf)) {
      room -= text.length + 1;
      if (room < 0) break;
      kept.push(text);
    }
    return kept;
  };
  const before = fitting(past.toReversed()).toReversed();
  const after = fitting(future);
  return `{"format":"${format}","version":1,"past":[${before.join()}],"present":${now},"future":[${after.join()}]}`;
}

/** Reads what a tab has kept, whoever put it there: steps in whole, or none. Never throws. */
export function readSteps(stored: string): History | undefined {
  if (stored.length > longestSteps) return undefined;
  const parsed = v.safeParse(stepsRecord, parseJson(stored));
  if (!parsed.success) return undefined;
  const { past, present, future } = parsed.output;
  return { past, present, future };
}

/** The kept steps go on where the form is what they led to; else it has steps of its own. */
export const resumeSteps = (kept: History | undefined, begun: Snapshot): History =>
  kept && changedParts(kept.present, begun).length === 0
    ? { ...kept, present: begun }
    : startHistory(begun);

function parseJson(stored: string): unknown {
  try {
    const parsed: unknown = JSON.parse(stored);
    return parsed;
  } catch {
    return undefined;
  }
}

import * as v from 'valibot';
import { inputsVersion, parseJson } from '../policy/index.ts';
import { type Snapshot, snapshotEntries, toRecord } from './form.ts';

/** The oldest steps are let go of beyond this. */
export const mostSteps = 200;

/** What the form was, is, and was before it was undone. */
export interface StoredHistory {
  /** Oldest first. */
  readonly past: readonly Snapshot[];
  readonly present: Snapshot;
  /** What redo brings next comes first. */
  readonly future: readonly Snapshot[];
}

const format = 'image-builder-endpoint-policies/steps';

/** Characters: a thousand forms without an imported policy, and a fifth of what a browser lets a tab keep. */
export const longestHistory = 1_000_000;

/** A history as a version has it, which is that of the Inputs in it; what once was written is read for ever. */
const historyOf = (version: number) => {
  const snapshot = v.strictObject(snapshotEntries(version));
  const snapshots = v.pipe(v.array(snapshot), v.maxLength(mostSteps));
  return v.strictObject({
    format: v.literal(format),
    version: v.literal(version),
    past: snapshots,
    present: snapshot,
    future: snapshots,
  });
};

const versionSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(inputsVersion)),
});

/** Written once for each form, however often the history is. */
const texts = new WeakMap<Snapshot, string>();

function textOf(snapshot: Snapshot): string {
  const text = texts.get(snapshot) ?? JSON.stringify(toRecord(snapshot));
  texts.set(snapshot, text);
  return text;
}

/** The steps as a tab keeps them: of too many the farthest are left out, those to redo first. */
export function writeHistory({ past, present, future }: StoredHistory): string {
  const now = textOf(present);
  let room = longestHistory - now.length - 200;
  const fitting = (snapshots: readonly Snapshot[]) => {
    const texts: string[] = [];
    for (const text of snapshots.slice(0, mostSteps).map(textOf)) {
      room -= text.length + 1;
      if (room < 0) break;
      texts.push(text);
    }
    return texts;
  };
  const before = fitting(past.toReversed()).toReversed();
  const after = fitting(future);
  return `{"format":"${format}","version":${inputsVersion},"past":[${before.join()}],"present":${now},"future":[${after.join()}]}`;
}

/** Reads what a tab has kept, whoever put it there: steps in whole, or none. Never throws. */
export function readHistory(stored: string): StoredHistory | undefined {
  if (stored.length > longestHistory) return undefined;
  const record = parseJson(stored);
  if (!v.is(versionSchema, record)) return undefined;
  const parsed = v.safeParse(historyOf(record.version), record);
  if (!parsed.success) return undefined;
  const { past, present, future } = parsed.output;
  return { past, present, future };
}

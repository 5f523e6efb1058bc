import * as v from 'valibot';
import { inputsVersion, parseJson } from '../policy/index.ts';
import { type Snapshot, snapshotEntries, toRecord } from './form.ts';
import { longestLink } from './link.ts';

/** A form as it stood in one tab: what survives a reload, a crash and a closed tab. */
export interface Draft {
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** What the address said of the form then, with `#`: the last time that the form was in order. */
  readonly fragment: string;
  readonly snapshot: Snapshot;
}

export type DraftError = 'tooLarge' | 'notADraft' | 'newerVersion';

export type ReadDraft =
  | { readonly draft: Draft; readonly error?: never }
  | { readonly draft?: never; readonly error: DraftError };

const format = 'image-builder-endpoint-policies/draft';

/** Characters; some thousand organization IDs. */
export const longestDraft = 400_000;

const savedAt = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));
const fragment = v.pipe(v.string(), v.maxLength(longestLink + 1));

/** A draft as a version has it, which is that of the Inputs in it; what once was written is read for ever. */
const draftOf = (version: number) =>
  v.strictObject({
    format: v.literal(format),
    version: v.literal(version),
    savedAt,
    fragment,
    ...snapshotEntries(version),
  });

const header = v.object({
  format: v.literal(format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** The text that a browser keeps; always of the present version. */
export function writeDraft({ savedAt, fragment, snapshot }: Draft): string {
  return JSON.stringify({
    format,
    version: inputsVersion,
    savedAt,
    fragment,
    ...toRecord(snapshot),
  });
}

/**
 * Reads what a browser has kept, whoever put it there. Never throws.
 *
 * All or nothing: of what is not a whole draft nothing is used, since half a form means another one.
 */
export function readDraft(stored: string): ReadDraft {
  if (stored.length > longestDraft) return { error: 'tooLarge' };
  const record = parseJson(stored);
  if (!v.is(header, record)) return { error: 'notADraft' };
  if (record.version > inputsVersion) return { error: 'newerVersion' };
  const parsed = v.safeParse(draftOf(record.version), record);
  if (!parsed.success) return { error: 'notADraft' };
  const { format: _, version: __, savedAt, fragment, ...snapshot } = parsed.output;
  return { draft: { savedAt, fragment, snapshot } };
}

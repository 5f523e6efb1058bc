import * as v from 'valibot';
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
const version = 1;

/** Characters; some thousand organization IDs. */
export const longestDraft = 400_000;

const savedAt = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));
const fragment = v.pipe(v.string(), v.maxLength(longestLink + 1));

const versionOne = v.strictObject({
  format: v.literal(format),
  version: v.literal(1),
  savedAt,
  fragment,
  ...snapshotEntries,
});

const header = v.object({ format: v.literal(format), version: v.pipe(v.number(), v.integer()) });

/** One for each version there ever was; they stay for ever. */
const decoders: ReadonlyMap<number, (record: unknown) => Draft | undefined> = new Map([
  [
    1,
    (record: unknown): Draft | undefined => {
      const parsed = v.safeParse(versionOne, record);
      if (!parsed.success) return undefined;
      const { format: _, version: __, savedAt, fragment, ...snapshot } = parsed.output;
      return { savedAt, fragment, snapshot };
    },
  ],
]);

/** The text that a browser keeps; always of the present version. */
export function writeDraft({ savedAt, fragment, snapshot }: Draft): string {
  return JSON.stringify({ format, version, savedAt, fragment, ...toRecord(snapshot) });
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
  if (record.version > version) return { error: 'newerVersion' };
  const draft = decoders.get(record.version)?.(record);
  return draft ? { draft } : { error: 'notADraft' };
}

function parseJson(stored: string): unknown {
  try {
    const parsed: unknown = JSON.parse(stored);
    return parsed;
  } catch {
    return undefined;
  }
}

import * as v from 'valibot';
import { longestLink } from '../../link/index.ts';
import {
  downloadBundleIds,
  environmentIds,
  type ForeignPolicy,
  isForeignPolicy,
  managedResourceKinds,
} from '../../policy/index.ts';
import type { ImportedPolicy, ImportUse } from '../builder/importedPolicy.ts';
import type { Snapshot } from '../builder/snapshot.ts';

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

const text = v.string();

/** The form's controls: text as it was typed, right or wrong; of what is chosen, only what exists. */
const values = v.strictObject({
  region: text,
  environment: v.picklist(environmentIds),
  principalOrgIds: text,
  sameOrgIds: v.boolean(),
  resourceOrgIds: text,
  deniedActions: v.array(text),
  managedResources: v.array(v.picklist(managedResourceKinds)),
  managedOnlyForOrg: v.boolean(),
  awsServices: v.boolean(),
  ssmAgent: v.boolean(),
  downloads: v.array(v.picklist(downloadBundleIds)),
  logBucket: text,
  orgBuckets: v.boolean(),
});

const use = v.picklist(['merge', 'replace'] satisfies readonly ImportUse[]);

/** Packed as in a link; as it is where that would be too long. */
const importedPolicy = v.variant('state', [
  v.strictObject({ state: v.literal('packed'), packed: text, use }),
  v.pipe(
    v.strictObject({
      state: v.literal('read'),
      document: v.custom<ForeignPolicy>(isForeignPolicy),
      use,
    }),
    v.transform((policy) => ({ ...policy, packed: undefined })),
  ),
]);

const imported = v.pipe(
  v.unknown(),
  // To a schema of optional members an empty list is an object.
  v.check((given) => !Array.isArray(given)),
  v.strictObject({
    imageBuilder: v.exactOptional(importedPolicy),
    s3: v.exactOptional(importedPolicy),
  }),
);

const savedAt = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));
const fragment = v.pipe(v.string(), v.maxLength(longestLink + 1));

const versionOne = v.strictObject({
  format: v.literal(format),
  version: v.literal(1),
  savedAt,
  fragment,
  values,
  imported: v.exactOptional(imported, {}),
});

const header = v.object({ format: v.literal(format), version: v.pipe(v.number(), v.integer()) });

/** One for each version there ever was; they stay for ever. */
const decoders: ReadonlyMap<number, (record: unknown) => Draft | undefined> = new Map([
  [
    1,
    (record: unknown): Draft | undefined => {
      const parsed = v.safeParse(versionOne, record);
      if (!parsed.success) return undefined;
      const { savedAt, fragment, values, imported } = parsed.output;
      return { savedAt, fragment, snapshot: { values, imported } };
    },
  ],
]);

/** The text that a browser keeps; always of the present version. */
export function writeDraft({ savedAt, fragment, snapshot }: Draft): string {
  const { values, imported } = snapshot;
  const kept = Object.entries(imported).map(
    ([endpoint, policy]) => [endpoint, toKeep(policy)] as const,
  );
  return JSON.stringify({
    format,
    version,
    savedAt,
    fragment,
    values,
    ...(kept.length > 0 && { imported: Object.fromEntries(kept) }),
  });
}

function toKeep(policy: ImportedPolicy) {
  const { packed, use } = policy;
  return packed === undefined ? { ...policy, packed } : { state: 'packed', packed, use };
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

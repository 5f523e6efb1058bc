import type { Assumption } from '../access/decision.ts';
import type { DocumentFix } from '../check/fix.ts';
import type { JsonKind } from '../jsonKind.ts';

/** `error`: something that is needed will not work. `warning`: it may not, or something is left undone. */
export type ConflictSeverity = 'error' | 'warning';

/** A statement of the base; `statement` counts from 0. */
interface InBase {
  readonly statement: number;
  readonly statementSid: string | undefined;
}

/** A statement of the additions; `addition` counts from 0, `sid` is the one it has there. */
interface InAdditions {
  readonly addition: number;
  readonly sid: string;
}

type Clash = InBase &
  InAdditions & {
    /** The actions and resources that both statements are about, as patterns. */
    readonly actions: readonly string[];
    readonly resources: readonly string[];
    /** What it takes for granted of the network, the caller and the owner; mostly nothing. */
    readonly assuming: readonly Assumption[];
  };

/** The code says it all. */
type NoValues = Readonly<Record<string, never>>;

/** What each kind of conflict tells. */
export interface ConflictValues {
  /** What was given is no base: nothing is merged. */
  unreadableBase: NoValues;
  notAPolicy: { readonly given: JsonKind };
  noStatement: { readonly given: JsonKind };
  notAStatement: { readonly statement: number; readonly given: JsonKind };
  baseTooLong: { readonly characters: number; readonly limit: number };
  /** A Deny of the base takes all of this from an addition, in every request. */
  denied: Clash;
  /** A Deny of the base takes all of this in every request; it is a part of what the addition allows. */
  partlyDenied: Clash;
  /** Whether a Deny of the base takes any of this shows only on request. */
  mayBeDenied: Clash;
  /** An action that is to be denied and is not, since the base may allow it. */
  denyWouldNarrowBase: InBase & InAdditions & { readonly action: string };
  /** The engine takes the base for no policy; the statements that are why, where it is a statement. */
  cannotJudge: { readonly statements: readonly number[] };
  overQuota: { readonly characters: number; readonly quota: number };
}

export type ConflictCode = keyof ConflictValues;

type ConflictOf<Code extends ConflictCode> = {
  readonly severity: ConflictSeverity;
  readonly code: Code;
  readonly values: ConflictValues[Code];
  /** The exception in the base that takes it out of the way, where there is exactly one to make. */
  readonly fix?: DocumentFix;
};

export type MergeConflict = { [Code in ConflictCode]: ConflictOf<Code> }[ConflictCode];

/** A sentence for every kind of conflict: the core's English, or an app's own language. */
export type ConflictSentences = {
  readonly [Code in ConflictCode]: (values: ConflictValues[Code]) => string;
};

const severities: Readonly<Record<ConflictCode, ConflictSeverity>> = {
  unreadableBase: 'error',
  notAPolicy: 'error',
  noStatement: 'error',
  notAStatement: 'error',
  baseTooLong: 'error',
  denied: 'error',
  partlyDenied: 'warning',
  mayBeDenied: 'warning',
  denyWouldNarrowBase: 'warning',
  cannotJudge: 'warning',
  overQuota: 'error',
};

/** Makes the conflict of a kind, with its severity and its English sentence. */
export function conflict<Code extends ConflictCode>(
  code: Code,
  values: ConflictValues[Code],
  fix?: DocumentFix,
): ConflictOf<Code> {
  return { severity: severities[code], code, values, ...(fix && { fix }) };
}

/** The sentence for a conflict in whichever language `sentences` speaks. */
export function describeConflict<Code extends ConflictCode>(
  sentences: ConflictSentences,
  { code, values }: { readonly code: Code; readonly values: ConflictValues[Code] },
): string {
  return sentences[code](values);
}

import type { Certainty, SourceId } from '../catalog/sources.ts';
import { type FindingCode, findingKinds, type FindingSeverity } from './finding.ts';

/** What a code means, for people: the core's English, or an app's own language. */
interface FindingText {
  /** What was found. */
  readonly what: string;
  /** Why it matters: the rule of AWS or what happens. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
}

export type FindingTexts = Readonly<Record<FindingCode, FindingText>>;

/** All that is known about a code, for people. */
export interface FindingDoc extends FindingText {
  readonly severity: FindingSeverity;
  readonly source: SourceId;
  readonly certainty: Certainty;
}

/** What, why, source and fix of a code, in the language of `texts`. */
export function findingDoc(code: FindingCode, texts: FindingTexts): FindingDoc {
  const { severity, source, certainty } = findingKinds[code];
  return { ...texts[code], severity, source, certainty };
}

import type { FindingCode, FindingText, FindingWords } from './finding.ts';
import type { FindingKind } from './findingKind.ts';
import { rules } from './rules.ts';

const kinds: ReadonlyMap<string, FindingKind> = new Map(
  rules.flatMap((rule) => Object.entries<FindingKind>(rule.kinds)),
);

/** All that is known about a code, for people. */
export type FindingDoc = FindingText & Pick<FindingKind, 'severity' | 'source' | 'certainty'>;

/** What, why, source and fix of a code, in the language of `words`. */
export function findingDoc(code: FindingCode, words: FindingWords): FindingDoc {
  const kind = kinds.get(code);
  if (!kind) throw new RangeError(`No rule reports ${code}.`);
  const { what, why, fix } = words[code];
  const { severity, source, certainty } = kind;
  return { what, why, fix, severity, source, certainty };
}

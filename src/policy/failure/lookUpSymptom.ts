import { type Sign, type SymptomId, symptomIds, symptoms } from '../catalog/symptoms.ts';
import { plainWords } from './plainWords.ts';

export interface SymptomMatch {
  /** The most specific symptom in the text; `symptoms[symptom]` has its cause and what mends it. */
  readonly symptom: SymptomId;
  /** Further ones that stand in it too, the most specific first. */
  readonly others: readonly SymptomId[];
}

/** A build's log names its failure at the end; more than this is not read. */
const longestText = 1_000_000;

/** How far from each other the words of a sign may stand, in characters: a line or two of a log. */
const reach = 300;

/**
 * The known symptoms in a pasted error or log.
 *
 * Takes any text, in any capitals, wrapped, coloured and stamped as it may be; unknown text gives
 * `undefined`. Never throws; time grows with the length of the text only. Reads the last million
 * characters.
 */
export function lookUpSymptom(text: string): SymptomMatch | undefined {
  const words = plainWords(text.slice(-longestText));
  const [symptom, ...others] = symptomIds.filter((id) => {
    const signs: readonly Sign[] = symptoms[id].signs;
    return signs.some((sign) => shows(words, sign));
  });
  return symptom === undefined ? undefined : { symptom, others };
}

function shows(words: string, [anchors = [], ...groups]: Sign): boolean {
  return anchors.some((anchor) => {
    for (let at = find(words, anchor, 0); at >= 0; at = find(words, anchor, at + 1)) {
      const from = Math.max(0, at - reach);
      const near = words.slice(from, at + anchor.length + 2 + reach);
      if (groups.every((group) => group.some((entry) => find(near, entry, 0) >= 0))) return true;
    }
    return false;
  });
}

/** Whole words only: `getcomponent` is not in `getcomponentpolicy`. */
function find(words: string, entry: string, from: number): number {
  return words.indexOf(` ${entry} `, from);
}

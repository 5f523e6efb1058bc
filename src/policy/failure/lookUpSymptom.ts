import { type SymptomId, symptomIds } from '../catalog/symptoms.ts';
import { symptomSigns } from '../catalog/symptomSigns.ts';
import { findSign } from './entryIndex.ts';
import { type LogReading, readLog } from './readLog.ts';

export interface SymptomMatch {
  /** The most specific symptom in the text; `symptoms[symptom]` has its cause and what mends it. */
  readonly symptom: SymptomId;
  /** Further ones that stand in it too, the most specific first. */
  readonly others: readonly SymptomId[];
}

/**
 * The known symptoms in a pasted error or log.
 *
 * Takes any text, in any capitals, wrapped, coloured and stamped as it may be; unknown text gives
 * `undefined`. Never throws; time grows with the length of the text only. Reads the last million
 * characters.
 */
export function lookUpSymptom(text: string): SymptomMatch | undefined {
  return symptomsIn(readLog(text));
}

export function symptomsIn({ hits }: LogReading): SymptomMatch | undefined {
  const [symptom, ...others] = symptomIds.filter((id) => {
    return symptomSigns[id].some((sign) => findSign(hits, sign).length > 0);
  });
  return symptom === undefined ? undefined : { symptom, others };
}

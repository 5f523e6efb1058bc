import { type PolicyFault, type SymptomId, symptomIds, symptoms } from '../catalog/symptoms.ts';
import { symptomSigns } from '../catalog/symptomSigns.ts';
import { findSign } from './entryIndex.ts';
import { type LogReading, readLog } from './readLog.ts';
import type { LocatedRefusal } from './refusal.ts';

export interface SymptomMatch {
  /** What the text tells of the failure that decides; `symptoms[symptom]` has its cause and what mends it. */
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
  const reading = readLog(text);
  return symptomsIn(
    reading,
    reading.refusals.find(({ layer }) => layer !== undefined),
  );
}

/** How far from a failure what is told of it stands at most, in characters. */
const mostBeside = 150;

/**
 * Of several failures the one that is known to decide, or else the first: what comes after may come of it, a
 * time-out as well as a summary. Of what is told beside it the most specific symptom, whoever is to blame.
 */
export function symptomsIn(
  { hits }: LogReading,
  deciding: Pick<LocatedRefusal, 'at' | 'layer'> | undefined,
): SymptomMatch | undefined {
  const found = symptomIds.flatMap((id) => {
    const places = symptomSigns[id].flatMap((sign) => findSign(hits, sign));
    return places.length > 0 ? [{ id, places }] : [];
  });
  const beside = (at: number) =>
    found.filter(({ places }) => places.some((place) => Math.abs(place - at) <= mostBeside));
  const isOther = deciding?.layer !== undefined && deciding.layer !== 'vpcEndpoint';
  const told = deciding ? beside(deciding.at) : [];
  const decided =
    told.find(({ id }) => maybeOfPolicy.has(symptoms[id].fault) !== isOther) ??
    told[0] ??
    beside(Math.min(...found.flatMap(({ places }) => places)))[0];
  if (!decided) return undefined;
  const others = found.filter((each) => each !== decided).map(({ id }) => id);
  return { symptom: decided.id, others };
}

const maybeOfPolicy: ReadonlySet<PolicyFault> = new Set(['yes', 'likely', 'maybe']);

import { failureWords } from '../catalog/failureWords.ts';
import { symptomIds } from '../catalog/symptoms.ts';
import { type Sign, symptomSigns, untellingSigns } from '../catalog/symptomSigns.ts';
import { type CleanText, cleanText } from './cleanText.ts';
import { operationWords } from './operations.ts';
import { bucketKindOf, type Place } from './place.ts';
import { type PlaceFailure, placeFailures } from './placeFailures.ts';
import { readRecords } from './readRecords.ts';
import { type LocatedRefusal, readRefusals } from './refusal.ts';
import { addHit, findEntries, type Hits, indexEntries } from './entryIndex.ts';

/** Everything in a log that tells. */
export interface LogReading {
  readonly lines: readonly string[];
  readonly clean: CleanText;
  readonly refusals: readonly LocatedRefusal[];
  readonly failures: readonly PlaceFailure[];
  readonly hits: Hits;
}

/** A build's log names its failure at the end; more than this is not read. */
const longestText = 1_000_000;

const allSigns: readonly Sign[] = [
  ...symptomIds.flatMap((id) => symptomSigns[id]),
  ...untellingSigns,
];
const entries = indexEntries([
  ...failureWords.denied,
  ...failureWords.forbidden,
  ...failureWords.unreachable,
  ...operationWords,
  ...allSigns.flatMap(({ near, not = [] }) => [...near.flat(), ...not]),
]);

/** Reads a log of any length; time grows with the length only. Reads the last million characters. */
export function readLog(given: string): LogReading {
  const lines = given.slice(-longestText).split(/\r\n?|\n/);
  const clean = cleanText(lines);
  const { text } = clean;
  const refusals = [...readRefusals(text), ...readRecords(text)].toSorted(
    (one, other) => one.at - other.at,
  );
  const hits = findEntries(text, entries);
  const failures = placeFailures(clean, hits, refusals);
  for (const refusal of refusals) {
    for (const sign of signsOf(refusal)) addHit(hits, sign, refusal.at);
  }
  for (const { kind, place, at } of failures) {
    for (const sign of signsOfPlace(kind, place)) addHit(hits, sign, at);
  }
  return { lines, clean, refusals, failures, hits };
}

const writes = /^s3:(put|abort|delete)/i;

function signsOf({ action, resource, layer }: LocatedRefusal): readonly string[] {
  if (layer !== undefined && layer !== 'vpcEndpoint') return ['#refused-other'];
  const service = action.slice(0, action.indexOf(':')).toLowerCase();
  const named = layer === undefined ? [] : [`#refused-endpoint-${service}`];
  if (service !== 's3') return named;
  const bucket = /:::([^/]+)/.exec(resource ?? '')?.[1] ?? '';
  const kind = bucketKindOf(bucket.toLowerCase());
  return [
    ...named,
    kind === 'own' && writes.test(action) ? '#refused-write' : `#refused-bucket-${kind}`,
  ];
}

function signsOfPlace(kind: PlaceFailure['kind'], { owner, bucketKind }: Place): readonly string[] {
  const outside = owner === 'listed' || owner === 'outside' || owner === 'private';
  if (kind === 'unreachable') {
    return owner === 'private' ? [] : [`#unreachable-${outside ? 'outside' : owner}`];
  }
  if (bucketKind) return [`#refused-bucket-${bucketKind}`];
  return outside ? [`#refused-${owner === 'listed' ? owner : 'outside'}`] : [];
}

import { failureWords, layerWords, policyLayerIds } from '../catalog/failureWords.ts';
import { symptomIds } from '../catalog/symptoms.ts';
import { type Sign, symptomSigns, untellingSigns } from '../catalog/symptomSigns.ts';
import { type CleanText, cleanText } from './cleanText.ts';
import { operationWords, permissionOf } from './operations.ts';
import { bucketKindOf, type Place } from './place.ts';
import { addHit, findEntries, hasNear, type Hits, indexEntries, placesOf } from './entryIndex.ts';
import { type PlaceFailure, placeFailures } from './placeFailures.ts';
import { type LocatedRefusal, readRefusals } from './refusal.ts';

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
  ...policyLayerIds.flatMap(layerWords),
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
  const hits = withoutExplained(findEntries(text, entries));
  const failures = placeFailures(clean, hits, refusals);
  for (const refusal of refusals) {
    for (const sign of signsOf(refusal)) addHit(hits, sign, refusal.at);
  }
  for (const { kind, place, at } of failures) {
    for (const sign of signsOfPlace(kind, place)) addHit(hits, sign, at);
  }
  return { lines, clean, refusals, failures, hits };
}

const {
  unconnected,
  unreachable,
  forbidden,
  denied,
  certificate,
  credentials,
  proxy,
  key,
  disabled,
} = failureWords;

/** What leaves open why something failed, and what says why where it stands beside. */
const explained: readonly (readonly [open: readonly string[], why: readonly string[]])[] = [
  [unconnected, certificate],
  [forbidden, credentials],
  [[...forbidden, ...unreachable], proxy],
  [
    [...denied, ...forbidden],
    [...key, ...disabled],
  ],
];

/**
 * A host whose certificate is not trusted did answer, whom AWS does not know no policy refused, and what a
 * proxy says AWS does not; nor is it a policy of an endpoint that refuses a key, or shuts a bucket.
 */
function withoutExplained(hits: Hits): Hits {
  for (const [open, why] of explained) {
    const places = placesOf(hits, why);
    for (const entry of open) {
      const left = (hits.get(entry) ?? []).filter((at) => !hasNear(places, at));
      if (left.length > 0) hits.set(entry, left);
      else hits.delete(entry);
    }
  }
  return hits;
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

/** How far apart the members of one record stand at most. */
const longest = 6000;

/** More than anybody reads; a record takes a look at what is around it. */
const mostRecords = 500;

const refused =
  /"errorCode" ?: ?"(?:Client\.)?(?<code>VpceAccessDenied|AccessDenied|AccessDeniedException|UnauthorizedOperation)"/gi;
const source = /"eventSource" ?: ?"([\w-]{1,60})\.amazonaws\.com/gi;
const name = /"eventName" ?: ?"(\w{1,128})"/gi;
const caller = /"userIdentity" ?: ?\{[^}]{0,600}?"arn" ?: ?"([^"]{1,2048})"/gi;
const next = /"eventVersion" ?:/i;
const resource = /"arn" ?: ?"(arn:[^"]{1,2048})"/i;

/**
 * Refused requests as CloudTrail records them. `VpceAccessDenied` is what a network activity event says
 * of a request that an endpoint policy refused. Whose `errorMessage` says more is read there.
 */
function readRecords(text: string): readonly LocatedRefusal[] {
  return [...text.matchAll(refused)].slice(-mostRecords).flatMap((match) => {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - longest), match.index);
    const after = text.slice(end, end + longest).split(next, 1)[0] ?? '';
    const service = last(before, source);
    const operation = last(before, name);
    if (
      service === undefined ||
      operation === undefined ||
      /not authorized to perform/i.test(after)
    ) {
      return [];
    }
    const principal = last(before, caller);
    // The object before the bucket that holds it.
    const about = resource.exec(after)?.[1];
    return {
      ...(principal !== undefined && { principal }),
      action: permissionOf(service.toLowerCase(), operation),
      ...(about !== undefined && { resource: about }),
      ...(/^vpce/i.test(match.groups?.['code'] ?? '') && { layer: 'vpcEndpoint' as const }),
      at: match.index,
      end,
    };
  });
}

function last(text: string, pattern: RegExp): string | undefined {
  return [...text.matchAll(pattern)].at(-1)?.[1];
}

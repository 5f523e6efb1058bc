import { type CompanionService, companionServiceIds } from '../catalog/companionServices.ts';
import { isThere } from './companionEndpoints.ts';
import { failureWords, layerWords, policyLayerIds } from '../catalog/failureWords.ts';
import { type FailurePoint, point } from './failurePoint.ts';
import type { BucketKind, Place } from './place.ts';
import { type LogReading, readLog } from './readLog.ts';
import { type BoardRequest, boardRequests } from '../access/boardRequests.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import { type PolicyFault, type SymptomId, symptoms } from '../catalog/symptoms.ts';
import { symptomSigns, untellingSigns } from '../catalog/symptomSigns.ts';
import { askPolicyOf, explainRequest, type Standing } from './explainRequest.ts';
import { type FailedRequest, failedRequests } from './failedRequests.ts';
import { type SymptomMatch, symptomsIn } from './lookUpSymptom.ts';
import { findSign } from './entryIndex.ts';
import { type TellingLine, tellingLines } from './tellingLines.ts';

/** Objects of these buckets come and go with the releases of a distribution. */
const repositories: ReadonlySet<BucketKind | undefined> = new Set(['al2023', 'al2']);

/** What a log says of hosts: who did not answer, and what no endpoint can reach. */
function explainPlaces({ failures, hits }: LogReading, own: string): readonly FailurePoint[] {
  const silent = placesOnce(failures, 'unreachable');
  const refusing = placesOnce(failures, 'refused');
  const nameless =
    failures.length === 0 && failureWords.unreachable.some((entry) => hits.has(entry));
  return [
    ...silent.flatMap((place) => explainSilence(place, own)),
    ...refusing.flatMap(explainRefusal),
    ...(nameless
      ? [point('unreachable', { host: undefined, service: undefined, isAws: false })]
      : []),
  ];
}

/** More hosts than these nobody reads. */
const mostPlaces = 6;

function placesOnce(
  failures: LogReading['failures'],
  kind: LogReading['failures'][number]['kind'],
): readonly Place[] {
  const places = failures.filter((failure) => failure.kind === kind).map(({ place }) => place);
  const once = new Map(places.map((place) => [place.host ?? place.bucket, place]));
  return [...once.values()].slice(0, mostPlaces);
}

function explainSilence(place: Place, own: string): readonly FailurePoint[] {
  const { host = '', owner, region } = place;
  if (owner === 'listed' || owner === 'outside') return [point('outsideS3', { host })];
  const service = companionServiceIds.find((id) => id === owner);
  const where = region === undefined || region === '' ? own : region;
  if (service !== undefined && !isThere(service, where)) {
    return [point('noSuchEndpoint', { service, region: where })];
  }
  const elsewhere = region !== undefined && region !== '' && region !== own;
  return [
    point('unreachable', { host, service, isAws: owner === 'aws' }),
    ...(elsewhere && service !== undefined ? [point('otherRegion', { host, region, own })] : []),
    ...(host.includes('.s3.dualstack.') ? [point('dualStack', { host })] : []),
  ];
}

function explainRefusal({ owner, host = '', bucket, bucketKind }: Place): readonly FailurePoint[] {
  if (owner === 'listed') return [point('outsideS3', { host })];
  return bucket !== undefined && repositories.has(bucketKind)
    ? [point('objectMayBeMissing', { bucket })]
    : [];
}

/** What a failed build's error or log means, with the policies as they stand. */
export interface FailureExplanation {
  /** `unclear`: the text does not say what failed. */
  readonly fault: PolicyFault | 'unclear';
  readonly match: SymptomMatch | undefined;
  /** The symptom whose cause and remedy say more than the points do. */
  readonly advice: SymptomId | undefined;
  /** What follows from the text, the most telling first. */
  readonly points: readonly FailurePoint[];
  /** How many refused requests more the text holds. */
  readonly moreRequests: number;
  /** Endpoints that may be missing, or whose policy refuses. */
  readonly companions: readonly CompanionService[];
  /** The lines that tell, and how many there are besides. */
  readonly lines: readonly TellingLine[];
  readonly otherLines: number;
}

/** Each is asked of the policies a few times. */
const mostRequests = 6;

/**
 * What an error or log means, of which the last million characters are read: the cause, whether an endpoint policy is to blame, and what
 * mends it.
 *
 * A request that the text says was refused is asked of `policies` as they stand, or of `imported`, the
 * one that an endpoint has. A policy that is not handed over because a field holds an error is left out
 * and not asked. Rejects only where the policy engine does not load. How AWS words a refusal, and that
 * the kind of policy which it names is the cause: DENY.
 */
export async function explainFailure(
  text: string,
  standing: Standing,
): Promise<FailureExplanation> {
  const reading = readLog(text);
  const requests = failedRequests(reading, standing.inputs.region);
  const asked = await Promise.all(
    requests.slice(0, mostRequests).map((request) => explainRequest(request, standing)),
  );
  const deciding = decidingRequest(requests, asked);
  const match = symptomsIn(reading, deciding);
  const places = explainPlaces(reading, standing.inputs.region);
  const isAnswered = asked.flat().some(({ code }) => answers.has(code));
  const isSilent = places.some(({ code }) => silence.has(code));
  const steps = isAnswered || isSilent ? [] : await explainSteps(match, requests, standing);
  const found = onceEach([...asked.flat(), ...places, ...steps]);
  const named = requests.length === 0 ? layersNamed(reading) : [];
  const saysNothing = found.length + named.length === 0 && !match && namesNoCause(reading);
  const points = saysNothing
    ? [point('componentFailed', {})]
    : [...named.map((layer) => point('requestUnnamed', { layer })), ...found];
  const { lines, others } = linesOf(reading, match);
  const fault = faultOf(points, match, deciding);
  return {
    fault,
    match,
    advice:
      isOfAnother(points) || (fault === 'yes' && points.length > 0 && isGeneral(match))
        ? undefined
        : match?.symptom,
    points,
    moreRequests: Math.max(0, requests.length - mostRequests),
    companions: companionsOf(points, match),
    lines,
    otherLines: others,
  };
}

/**
 * Whether AWS names an endpoint policy as what refuses, and ours does not: what a symptom says of our inputs
 * would be wrong then.
 */
const isOfAnother = (points: readonly FailurePoint[]): boolean =>
  points.some(({ code, values }) => code === 'policyDiffers' && values.effect === 'explicitDeny') ||
  (points.some(
    ({ code, values }) =>
      (code === 'policyAllows' || code === 'policyDepends') &&
      values.policy === 'shown' &&
      values.isNamed,
  ) &&
    !points.some(({ code, values }) => code === 'policyRefuses' && values.policy === 'shown'));

const isGeneral = (match: SymptomMatch | undefined) =>
  match !== undefined && 'general' in symptoms[match.symptom];

/** Somebody answered. */
const ofRefusals: ReadonlySet<FailurePoint['code']> = new Set([
  'policyAllows',
  'policyDepends',
  'policyNotAsked',
  'layerUnnamed',
  'otherEndpoint',
]);

/** Nobody answered. */
const silence: ReadonlySet<FailurePoint['code']> = new Set(['unreachable', 'noSuchEndpoint']);

const answers: ReadonlySet<FailurePoint['code']> = new Set([
  'policyRefuses',
  'policyAllows',
  'policyDepends',
]);

/**
 * The steps of a build that a symptom depends on, where the text names no request that can be asked; of
 * an action that it names those steps that need it.
 */
async function explainSteps(
  match: SymptomMatch | undefined,
  requests: readonly FailedRequest[],
  standing: Standing,
): Promise<readonly FailurePoint[]> {
  if (!match) return [];
  const { endpoint, steps }: { endpoint: EndpointId | undefined; steps: readonly string[] } =
    symptoms[match.symptom];
  if (endpoint === undefined || steps.length === 0) return [];
  const actions = new Set(requests.map(({ action }) => action.toLowerCase()));
  const rows = boardRequests(standing.inputs).filter(
    ({ kind, id, endpoint: asked, request }) =>
      kind === 'build' &&
      asked === endpoint &&
      steps.includes(id) &&
      (actions.size === 0 || actions.has(request.action.toLowerCase())),
  );
  if (standing.policies[endpoint] === undefined) return [];
  const refusing = await Promise.all(rows.map((row) => askRow(row, standing)));
  if (rows.length === 0 || refusing.some((points) => points.length > 0)) return refusing.flat();
  const taken = rows.flatMap((row) => (row.kind === 'build' ? [row.id] : []));
  return [point('stepsAllowed', { endpoint, steps: taken })];
}

/** What refuses a step of the build; nothing where nothing does. */
async function askRow(row: BoardRequest, standing: Standing): Promise<readonly FailurePoint[]> {
  const { principal, action, resource } = row.request;
  const who = principal === 'anonymous' ? { principal } : {};
  const points = await askPolicyOf('shown', row.endpoint, { ...who, action, resource }, standing);
  return points.filter(({ code }) => code === 'policyRefuses');
}

const layersNamed = ({ hits }: LogReading) =>
  policyLayerIds.filter((id) => layerWords(id).some((words) => hits.has(words)));

const namesNoCause = ({ hits }: LogReading) =>
  untellingSigns.some((sign) => findSign(hits, sign).length > 0);

/** Of several failures the first one that is sure: AWS says what refused it, or else the policy as it stands refuses it. */
const decidingRequest = (
  requests: readonly FailedRequest[],
  asked: readonly (readonly FailurePoint[])[],
): FailedRequest | undefined =>
  inOrder(requests).find(({ layer }) => layer !== undefined) ??
  inOrder(
    requests.filter((_, index) => asked[index]?.some(({ code }) => code === 'policyRefuses')),
  )[0];

const inOrder = (requests: readonly FailedRequest[]) =>
  requests.toSorted((one, other) => one.at - other.at);

/** How likely an endpoint policy is to blame: what AWS names itself is sure. */
function faultOf(
  points: readonly FailurePoint[],
  match: SymptomMatch | undefined,
  deciding: FailedRequest | undefined,
): FailureExplanation['fault'] {
  if (deciding?.layer !== undefined) return deciding.layer === 'vpcEndpoint' ? 'yes' : 'no';
  const alone = points.find((each) => each.code === 'requestUnnamed');
  if (alone) return alone.values.layer === 'vpcEndpoint' ? 'yes' : 'no';
  const codes = new Set(points.map(({ code }) => code));
  const known = match && symptoms[match.symptom].fault;
  // What the policy refuses in its present form is not left to guesses.
  if (codes.has('policyRefuses')) return known === 'yes' ? known : 'likely';
  // Whoever did not answer did not refuse.
  const isSilent = [...codes].some((code) => silence.has(code));
  if (isSilent && !points.some(({ code }) => ofRefusals.has(code))) return 'no';
  if (known) return known;
  if (codes.has('layerUnnamed')) return 'maybe';
  return isSilent || codes.has('outsideS3') ? 'no' : 'unclear';
}

function companionsOf(
  points: readonly FailurePoint[],
  match: SymptomMatch | undefined,
): readonly CompanionService[] {
  const named = points.flatMap(({ code, values }): readonly (CompanionService | undefined)[] =>
    code === 'unreachable' ? [values.service] : code === 'otherEndpoint' ? [values.companion] : [],
  );
  const usual: readonly CompanionService[] = match ? symptoms[match.symptom].companions : [];
  const wanted = new Set([...usual, ...named]);
  return companionServiceIds.filter((id) => wanted.has(id));
}

const onceEach = (points: readonly FailurePoint[]) => [
  ...new Map(points.map((each) => [JSON.stringify(each), each])).values(),
];

function linesOf(reading: LogReading, match: SymptomMatch | undefined) {
  const { refusals, failures, hits } = reading;
  const found = match ? [match.symptom, ...match.others] : [];
  const signs = [...found.flatMap((id) => symptomSigns[id]), ...untellingSigns];
  const shown = signs.flatMap((sign) => findSign(hits, sign)).map((at) => ({ at, end: at }));
  const places = failures.map(({ at }) => ({ at, end: at }));
  return tellingLines(reading, [...refusals, ...places, ...shown]);
}

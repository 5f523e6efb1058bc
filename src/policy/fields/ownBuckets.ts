import * as v from 'valibot';
import { keysOf } from '../catalog/keysOf.ts';
import {
  type Field,
  halfWidth,
  isText,
  isTextList,
  longestList,
  showText,
  type SwitchField,
  switchField,
  unknownChoice,
  wrongType,
} from './field.ts';
import { type Problem, problem } from '../problem.ts';
import { regionCodes, regionPattern } from '../region.ts';
/** What builds may do with a bucket, by the letter that a link has for it. */
const accessLetters = { read: 'r', list: 'l', write: 'w' } as const;

export type BucketAccess = keyof typeof accessLetters;

export const bucketAccess = keysOf(accessLetters);

/** A bucket of one's own. */
export interface OwnBucket {
  readonly name: string;
  /** What the keys of its objects begin with; empty for all of them. */
  readonly prefix: string;
  readonly access: readonly BucketAccess[];
}

/** The same as it was given, right or wrong. */
export interface GivenBucket {
  readonly name: string;
  readonly prefix: string;
  readonly access: readonly string[];
}

/** @internal A general purpose bucket's name (Amazon S3 naming rules). */
export const bucketNameSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  v.regex(/^(?!.*\.\.)(?!\d{1,3}(\.\d{1,3}){3}$)/),
  v.regex(/^(?!xn--|sthree-)(?!.*(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$)/),
);

/** The characters of an object's key that S3 calls safe; a key has at most 1,024 bytes. */
const prefixSchema = v.pipe(v.string(), v.regex(/^(?!\/)[A-Za-z0-9!_.*'()/-]{0,1024}$/));

const field = 'buckets';

export const buckets: Field<readonly OwnBucket[], readonly GivenBucket[]> = {
  since: 2,
  standIn: [],
  shapes: () => ['s3'],
  read: readBuckets,
  holds: (value): value is readonly GivenBucket[] =>
    Array.isArray(value) && value.every(isGivenBucket),
  show: (given) => (Array.isArray(given) ? given.slice(0, longestList + 1) : [given]).map(show),
  decode: (text) => (text === '' ? [] : text.split(',').map(decodeBucket)),
  encode: (given) => given.map(encodeBucket).join(','),
  // `amzn-s3-demo-` names buckets in AWS's documentation (Amazon S3 naming rules).
  advise: ({ buckets: given, region }) =>
    given.flatMap(({ name }, index) => {
      const path = `${field}[${index}].name`;
      const other = otherRegionIn(name, region);
      return [
        ...(name.startsWith('amzn-s3-demo-')
          ? [problem('exampleBucket', field, path, { given: name })]
          : []),
        ...(other === undefined
          ? []
          : [problem('bucketSaysOtherRegion', field, path, { given: name, other, region })]),
      ];
    }),
};

/** A bucket in the namespace of an account and a region (Amazon S3 naming rules): there it is. */
const namespaced = new RegExp(String.raw`-\d{12}-(${regionPattern})-an$`);

/** Another region that a bucket's name says, where it says no word of this one. */
function otherRegionIn(name: string, region: string): string | undefined {
  const stated = namespaced.exec(name)?.[1];
  if (stated !== undefined) return stated === region ? undefined : stated;
  const parts = `-${name.replaceAll('.', '-')}-`;
  const says = (code: string) => parts.includes(`-${code}-`);
  return says(region) ? undefined : regionCodes.find(says);
}

const members = ['name', 'prefix', 'access'];

const membersOf = (given: unknown): ReadonlyMap<string, unknown> | undefined =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
    ? new Map<string, unknown>(Object.entries(given))
    : undefined;

function isGivenBucket(given: unknown): given is GivenBucket {
  const found = membersOf(given);
  return (
    found?.size === members.length &&
    isText(found.get('name')) &&
    isText(found.get('prefix')) &&
    isTextList(found.get('access'))
  );
}

function show(given: unknown): GivenBucket {
  const found = membersOf(given);
  if (!found) return { name: showText(given), prefix: '', access: [] };
  const access = found.get('access') ?? [];
  return {
    name: showText(found.get('name') ?? ''),
    prefix: showText(found.get('prefix') ?? ''),
    access: Array.isArray(access)
      ? [...new Set(access.slice(0, bucketAccess.length + 1).map(showText))]
      : [showText(access)],
  };
}

function readBuckets(given: unknown, problems: Problem[]): readonly OwnBucket[] {
  if (!Array.isArray(given)) {
    problems.push(wrongType(field, field, 'list', given));
    return [];
  }
  if (given.length > longestList) {
    problems.push(problem('tooMany', field, field, { limit: longestList, count: given.length }));
  }
  const found = new Map<string, OwnBucket>();
  given.slice(0, longestList).forEach((candidate: unknown, index) => {
    const path = `${field}[${index}]`;
    const bucket = readBucket(candidate, path, problems);
    if (!bucket) return;
    const place = placeOf(bucket);
    if (found.has(place)) problems.push(problem('bucketTwice', field, path, { given: place }));
    else found.set(place, bucket);
  });
  return [...found.values()];
}

function readBucket(given: unknown, path: string, problems: Problem[]): OwnBucket | undefined {
  const found = membersOf(given);
  if (!found) {
    problems.push(wrongType(field, path, 'object', given));
    return undefined;
  }
  const before = problems.length;
  for (const member of found.keys()) {
    if (!members.includes(member)) {
      problems.push(problem('unknownField', field, `${path}.${member}`, { name: member }));
    }
  }
  const name = readName(found.get('name'), `${path}.name`, problems);
  const prefix = readPrefix(found.get('prefix') ?? '', `${path}.prefix`, problems);
  const access = readAccess(found.get('access') ?? [], `${path}.access`, problems);
  const faulty = problems.slice(before).some(({ severity }) => severity === 'error');
  return faulty ? undefined : { name, prefix, access };
}

function readName(given: unknown, path: string, problems: Problem[]): string {
  const parsed = v.safeParse(bucketNameSchema, given);
  if (parsed.success) return parsed.output;
  problems.push(isText(given) ? refuseName(given, path) : wrongType(field, path, 'text', given));
  return '';
}

function readPrefix(given: unknown, path: string, problems: Problem[]): string {
  const parsed = v.safeParse(prefixSchema, given);
  if (parsed.success) return parsed.output;
  problems.push(
    isText(given)
      ? problem('malformedPrefix', field, path, { given })
      : wrongType(field, path, 'text', given),
  );
  return '';
}

function readAccess(given: unknown, path: string, problems: Problem[]): readonly BucketAccess[] {
  if (!Array.isArray(given)) {
    problems.push(wrongType(field, path, 'list', given));
    return [];
  }
  for (const entry of given.slice(0, longestList)) {
    if (!isText(entry)) problems.push(wrongType(field, path, 'text', entry));
    else if (!bucketAccess.some((id) => id === entry)) {
      problems.push(unknownChoice(field, path, entry, bucketAccess));
    }
  }
  if (given.length === 0) problems.push(problem('noAccess', field, path, {}));
  return bucketAccess.filter((id) => given.includes(id));
}

/** Parts of names that Amazon S3 keeps for itself (general purpose bucket naming rules). */
const reservedPrefixes = ['xn--', 'sthree-'];
const reservedSuffixes = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3'];

function refuseName(given: string, path: string): Problem {
  const reserved =
    reservedPrefixes.find((prefix) => given.startsWith(prefix)) ??
    reservedSuffixes.find((suffix) => given.endsWith(suffix));
  if (reserved !== undefined) return problem('reservedBucket', field, path, { given, reserved });
  return /[:/]/.test(given)
    ? problem('notABucketName', field, path, { given })
    : problem('malformedBucket', field, path, {
        given,
        meant: halfWidth(given, bucketNameSchema),
      });
}

/** A bucket and the beginning of its keys in one text. */
const placeOf = ({ name, prefix }: GivenBucket) => (prefix === '' ? name : `${name}/${prefix}`);

const letterOf = (access: string): string =>
  bucketAccess.flatMap((id) => (id === access ? [accessLetters[id]] : []))[0] ?? access;

const encodeBucket = (bucket: GivenBucket) =>
  `${placeOf(bucket)}:${bucket.access.map(letterOf).join('')}`;

/** `name[/prefix]:` and letters; without the colon it is what a link that was cut off leaves. */
function decodeBucket(text: string): GivenBucket {
  const [, place = text, letters] = /^([^]*):([^:]*)$/.exec(text) ?? [];
  const slash = place.indexOf('/');
  const [name, prefix] = slash < 0 ? [place, ''] : [place.slice(0, slash), place.slice(slash + 1)];
  return { name, prefix, access: letters === undefined ? [''] : letters.split('').map(accessOf) };
}

const accessOf = (letter: string): string =>
  bucketAccess.find((id) => accessLetters[id] === letter) ?? letter;

export const orgBuckets: SwitchField = switchField('orgBuckets', {
  since: 1,
  standIn: false,
  shapes: () => ['s3'],
  idle: ({ orgBuckets: chosen, principals, resources }) =>
    chosen && principals.length + resources.length === 0
      ? [problem('noEffectWithoutParties', 'orgBuckets', 'orgBuckets', {})]
      : [],
});

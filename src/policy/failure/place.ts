import type { CompanionService } from '../catalog/companionServices.ts';
import { companionServiceIds } from '../catalog/companionServices.ts';
import { dnsSuffixes } from '../catalog/dnsSuffixes.ts';
import { outsideHosts } from '../catalog/outsideHosts.ts';
import { regionPattern } from '../region.ts';
import { type BucketKind as AwsBucketKind, findKnownBucket } from '../statement/awsBucket.ts';
import type { Span } from './refusal.ts';

/** Whose host it is: a bucket's or S3's, another service's of AWS, or nobody's here. */
export type PlaceOwner = CompanionService | 'aws' | 'listed' | 'outside' | 'private';

/** What a bucket of AWS's own is for; `own` for any other. */
export type BucketKind = AwsBucketKind | 'own';

/** A host or a bucket that a text names. */
export interface Place extends Span {
  readonly owner: PlaceOwner;
  /** In lower case; none where only a bucket is named. */
  readonly host?: string;
  readonly bucket?: string;
  readonly bucketKind?: BucketKind;
  /** What of the bucket is asked for, without the slash. */
  readonly key?: string;
  readonly region?: string;
}

/** The longest first: one may end with another. */
const suffixes = Object.values(dnsSuffixes)
  .flatMap((each): readonly string[] => each.suffixes)
  .toSorted((one, other) => other.length - one.length);

const s3Host = new RegExp(
  String.raw`^(?:(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\.)?(?:(?:bucket\.)?vpce-[\w-]{1,60}\.)?s3(?:-fips)?(?:\.dualstack)?(?:[.-](?<region>${regionPattern}))?(?:\.vpce)?$`,
);
const serviceHost = new RegExp(
  String.raw`^(?:.{0,80}?\.)??(?<service>api\.ecr|dkr\.ecr|[a-z0-9-]{2,40})\.(?<region>${regionPattern})(?:\.vpce)?$`,
);

/** The name of a host, wherever one can stand; what is none is sorted out below. */
const hostName = /(?<![\w.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?![\w-])/gi;
const bucketName =
  /(?:\bs3:\/\/|\barn:aws[a-z-]{0,10}:s3:::)([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([^\s"'<>()]{0,1024}))?/gi;

/** The hosts and buckets that a part of a text names, in their order. */
export function readPlaces(text: string, part: Span): readonly Place[] {
  const within = text.slice(part.at, part.end);
  const spanOf = ({ 0: found, index }: RegExpExecArray): Span => {
    const at = part.at + index;
    return { at, end: at + found.length };
  };
  const hosts = [...within.matchAll(hostName)].flatMap((match) => {
    return hostPlace(match[0].toLowerCase(), text, spanOf(match)) ?? [];
  });
  const buckets = [...within.matchAll(bucketName)].map((match): Place => {
    const [, bucket = '', path] = match;
    const key = path && withoutPunctuation(path);
    return { owner: 's3', ...bucketPlace(bucket), ...(key && { key }), ...spanOf(match) };
  });
  return [...hosts, ...buckets].toSorted((one, other) => one.at - other.at);
}

const bucketPlace = (given: string) => {
  const bucket = given.toLowerCase();
  return { bucket, bucketKind: bucketKindOf(bucket) };
};

function hostPlace(host: string, text: string, span: Span): Place | undefined {
  const suffix = suffixes.find((each) => host.endsWith(`.${each}`));
  if (suffix === undefined || isListed(host)) return outsidePlace(host, text, span);
  const name = host.slice(0, -suffix.length - 1);
  const known = findKnownBucket(undefined, host);
  // Some buckets of AWS are named like hosts.
  if (known) {
    const { kind, region: code } = known;
    return {
      owner: 's3',
      host,
      bucket: host,
      bucketKind: kind,
      region: code,
      ...keyAfter(text, span),
    };
  }
  const { groups: inS3 } = s3Host.exec(name) ?? {};
  if (inS3) return s3Place(host, inS3, text, span);
  const { service = '', region: code } = serviceHost.exec(name)?.groups ?? {};
  const owner = companionServiceIds.find((id) => hostLabels[id] === service) ?? 'aws';
  return { owner, host, ...(code !== undefined && { region: code }), ...span };
}

/** What stands before the region in the host of a service. */
const hostLabels: Readonly<Record<CompanionService, string>> = {
  imagebuilder: 'imagebuilder',
  s3: 's3',
  ssm: 'ssm',
  ssmmessages: 'ssmmessages',
  logs: 'logs',
  kms: 'kms',
  'ecr.api': 'api.ecr',
  'ecr.dkr': 'dkr.ecr',
  ec2: 'ec2',
  'inspector2-telemetry': 'inspector2-telemetry',
  ec2messages: 'ec2messages',
};

function s3Place(
  host: string,
  { bucket, region: code }: Readonly<Record<string, string | undefined>>,
  text: string,
  span: Span,
): Place {
  const whole = { owner: 's3', host, ...(code !== undefined && { region: code }) } as const;
  if (bucket !== undefined) return { ...whole, ...bucketPlace(bucket), ...keyAfter(text, span) };
  // The bucket is the first part of the path.
  const { key: path, ...spanned } = keyAfter(text, span);
  const [first = '', ...rest] = path?.split('/') ?? [];
  return {
    ...whole,
    ...(first !== '' && bucketPlace(first)),
    ...(rest.length > 0 && { key: rest.join('/') }),
    ...spanned,
  };
}

const pathPattern = /(?::\d{1,5})?\/([^\s"'<>?#)\]]{1,1024})/y;

/** What a sentence puts behind an address is no part of it. */
const withoutPunctuation = (path: string) => path.replace(/[.,:;]+$/, '');

/** The path behind a host. */
function keyAfter(text: string, { at, end }: Span): Span & { readonly key?: string } {
  pathPattern.lastIndex = end;
  const match = pathPattern.exec(text);
  const key = match?.[1] && withoutPunctuation(match[1]);
  return { at, end: match ? pathPattern.lastIndex : end, ...(key && { key }) };
}

const isListed = (host: string) =>
  Object.values(outsideHosts).some(({ suffixes: each }) =>
    each.some((suffix) => host === suffix || host.endsWith(`.${suffix}`)),
  );

/** Names that only a private network knows, and numbers. */
const privateName = /\.(?:internal|local|localdomain|corp|lan|intranet|home|test|example)$|\d$/;

const addressBefore =
  /(?:\/\/|@|\b(?:host|hostname|lookup|resolve(?: ref(?:erence)?)?|resolved|resolving|connect(?:ion|ing)? to)(?: address)?[:=]? ?['"‘“([]?)$/i;
const portAfter = /^(?::(?:80|443|8080)\b| port \d| timed out\b| \(\d{1,3}\.\d)/i;

/** A name outside AWS is a host only where it is asked for: libraries and files have names like hosts. */
function outsidePlace(host: string, text: string, span: Span): Place | undefined {
  const asked =
    addressBefore.test(text.slice(Math.max(0, span.at - 24), span.at)) ||
    portAfter.test(text.slice(span.end, span.end + 12));
  if (!asked || !/\.[a-z]{2,24}$/.test(host)) return undefined;
  const owner = isListed(host) ? 'listed' : privateName.test(host) ? 'private' : 'outside';
  return { owner, host, ...span };
}

export function bucketKindOf(bucket: string): BucketKind {
  return findKnownBucket(undefined, bucket)?.kind ?? 'own';
}

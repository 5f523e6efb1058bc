import * as v from 'valibot';
import {
  imageBuilderArn,
  buildInstance,
  ownResource,
  foreignResource,
} from '../access/ownAndForeign.ts';
import type { PolicyRequest } from '../access/policyRequest.ts';
import { downloads, imageBuilderBuckets, ssmAgentBucket } from '../catalog/downloads.ts';
import type { CompanionService } from '../catalog/companionServices.ts';
import { bundleInRegion, bundlesOf } from '../downloadBuckets.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import { partitions } from '../catalog/partitions.ts';
import { knownObjects, serviceHosts } from '../catalog/serviceHosts.ts';
import { companionEndpoints } from '../failure/companionEndpoints.ts';
import { bucketNameSchema } from '../fields/ownBuckets.ts';
import type { Inputs } from '../inputs.ts';
import { partitionOf } from '../region.ts';

/** What is asked of the policies as well, so that both answers can stand side by side. */
interface AskedOfPolicy {
  readonly endpoint: EndpointId;
  readonly request: PolicyRequest;
  readonly wanted: 'allowed' | 'denied';
}

/** One thing to try from the build subnet; `id` names it in the result, and is the same for the same thing. */
export type PreflightCheck = { readonly id: string } & (
  | {
      /** The name of an interface endpoint's service: a private address, and port 443 open. */
      readonly kind: 'service';
      readonly service: CompanionService;
      readonly host: string;
    }
  | (AskedOfPolicy & {
      /** A download without credentials, of the first byte. */
      readonly kind: 'download';
      readonly bucket: string;
      readonly host: string;
      readonly url: string;
      /** Whether the object is known to be there: S3 refuses what is not there as it refuses what is closed. */
      readonly isThere: boolean;
    })
  | (AskedOfPolicy & { readonly kind: 'component'; readonly arn: string; readonly host: string })
  | (AskedOfPolicy & {
      /** With the role that is there; a read is of an object that is hardly there. */
      readonly kind: 'list' | 'read';
      readonly bucket: string;
      readonly prefix: string;
      readonly host: string;
    })
  | {
      /** Builds only write to the bucket, which nothing that only reads can try: whether it answers at all. */
      readonly kind: 'connect';
      readonly bucket: string;
      readonly host: string;
      readonly url: string;
    }
);

/** Something that somebody else lets anybody read. */
export interface ForeignObject {
  readonly bucket: string;
  /** Empty for the list of the bucket's objects. */
  readonly key: string;
}

/** Reads `bucket`, `bucket/key` or either after `s3://`; `undefined` where the text is none of them. */
export function readForeignObject(text: string): ForeignObject | undefined {
  const [, bucket = '', key = ''] = /^(?:s3:\/\/)?([^/]*)(?:\/(.*))?$/.exec(text.trim()) ?? [];
  const isKey = /^[\x21-\x7e]{0,1024}$/.test(key);
  return v.is(bucketNameSchema, bucket) && isKey ? { bucket, key } : undefined;
}

export interface PreflightOptions {
  /** What the perimeter must refuse. It is asked only if it is named. */
  readonly foreign?: ForeignObject | undefined;
}

/** The key that is asked for where none is known: it is hardly there. */
const unknownKey = 'image-builder-preflight';

/**
 * What to try from the build subnet before the first build, for well-formed inputs. It reads only, and asks nothing
 * but what the inputs and the options name.
 */
export function preflightChecks(
  inputs: Inputs,
  { foreign }: PreflightOptions = {},
): readonly PreflightCheck[] {
  return [
    ...serviceChecks(inputs),
    ...awsBuckets(inputs).map((bucket) => downloadCheck(inputs, bucket)),
    componentCheck(inputs),
    ...ownBucketChecks(inputs),
    ...(foreign ? [foreignCheck(inputs, foreign)] : []),
  ];
}

/** Every host that the checks ask, once. */
export const hostsOf = (checks: readonly PreflightCheck[]): readonly string[] => [
  ...new Set(checks.map(({ host }) => host)),
];

/**
 * The hosts that builds ask, once each: what a proxy or a firewall lets through. `*` where a part of the name is
 * the account's.
 */
export function allowedHosts(inputs: Inputs): readonly string[] {
  const services = neededServices(inputs).map((service) => hostOf(service, inputs.region));
  const own = inputs.buckets.map(({ name }) => placeOf(inputs, { name }).host);
  const aws = awsBuckets(inputs).flatMap((bucket) => [
    placeOf(inputs, bucket).host,
    placeOf(inputs, { ...bucket, dualStack: false }).host,
  ]);
  return [...new Set([...services, ...aws, ...own])];
}

function hostOf(service: CompanionService, region: string): string {
  const { dnsSuffix } = partitions[partitionOf(region)];
  return serviceHosts[service].name.replace('<region>', region).replace('<dnsSuffix>', dnsSuffix);
}

/** What has an interface endpoint of its own; an S3 gateway has no address in the VPC. */
const neededServices = (inputs: Inputs): readonly CompanionService[] =>
  companionEndpoints(inputs)
    .filter(({ needed, type }) => needed !== 'no' && type === 'interface')
    .map(({ service }) => service);

function serviceChecks(inputs: Inputs): readonly PreflightCheck[] {
  return neededServices(inputs)
    .map((service) => ({ service, host: hostOf(service, inputs.region) }))
    .filter(({ host }) => !host.includes('*'))
    .map(({ service, host }) => ({ kind: 'service', id: `service ${service}`, service, host }));
}

interface AwsBucket {
  readonly name: string;
  /** What of it is read, as the policy says it. */
  readonly folder: string;
  /** By the name that builds ask. */
  readonly dualStack: boolean;
}

/** The buckets of AWS that builds read, each once. */
function awsBuckets(inputs: Inputs): readonly AwsBucket[] {
  const { region, environment, catalog } = inputs;
  const own = [...imageBuilderBuckets, ...(inputs.ssmAgent ? [ssmAgentBucket] : [])].map(
    ({ name, objects }) => ({
      name: name.replace('<region>', region).replace('<environment>', environment),
      folder: objects.slice(0, -1),
      dualStack: false,
    }),
  );
  const chosen = bundlesOf(catalog)
    .filter((bundle) => inputs.downloads.includes(bundle))
    .flatMap((bundle) =>
      bundleInRegion(bundle, region, catalog).named.map(({ name }) => ({
        name,
        folder: '',
        dualStack: 'dualStack' in downloads[bundle],
      })),
    );
  const every = [...own, ...chosen];
  return every.filter(({ name }, at) => every.findIndex((other) => other.name === name) === at);
}

/** The host and the beginning of the URL; a name with dots is none for S3's certificate. */
function placeOf(
  { region }: Inputs,
  { name, dualStack = false }: { readonly name: string; readonly dualStack?: boolean },
) {
  const { dnsSuffix } = partitions[partitionOf(region)];
  const service = `s3.${dualStack ? 'dualstack.' : ''}${region}.${dnsSuffix}`;
  return name.includes('.')
    ? { host: service, base: `https://${service}/${name}/` }
    : { host: `${name}.${service}`, base: `https://${name}.${service}/` };
}

const objectOf = (inputs: Inputs, bucket: string, key: string) =>
  `arn:${partitionOf(inputs.region)}:s3:::${bucket}/${key}`;

function downloadCheck(inputs: Inputs, bucket: AwsBucket): PreflightCheck {
  const { name, folder } = bucket;
  const known = knownObjects.find(
    (each) => each.bucket.replace('<region>', inputs.region) === name,
  );
  const key = known?.key ?? `${folder}${unknownKey}`;
  const { host, base } = placeOf(inputs, bucket);
  return {
    kind: 'download',
    id: `download ${name}`,
    bucket: name,
    host,
    url: `${base}${key}`,
    isThere: known !== undefined,
    endpoint: 's3',
    wanted: 'allowed',
    request: {
      principal: 'anonymous',
      action: 's3:GetObject',
      resource: objectOf(inputs, name, key),
      owner: 'aws',
      region: inputs.region,
    },
  };
}

function componentCheck(inputs: Inputs): PreflightCheck {
  const { region } = inputs;
  const arn = imageBuilderArn(inputs, 'own', 'component/update-linux/1.0.0/1').replace(
    /:\d{12}:/,
    ':aws:',
  );
  return {
    kind: 'component',
    id: 'component',
    arn,
    host: hostOf('imagebuilder', region),
    endpoint: 'imageBuilder',
    wanted: 'allowed',
    request: {
      principal: buildInstance(inputs),
      action: 'imagebuilder:GetComponent',
      resource: arn,
      owner: 'aws',
      region,
    },
  };
}

function ownBucketChecks(inputs: Inputs): readonly PreflightCheck[] {
  const { region } = inputs;
  return inputs.buckets.flatMap(({ name, prefix, access }): readonly PreflightCheck[] => {
    const { host, base } = placeOf(inputs, { name });
    const place = `${name}/${prefix}`;
    const asked = (action: string, resource: string) =>
      ({
        bucket: name,
        prefix,
        host,
        endpoint: 's3',
        wanted: 'allowed',
        request: {
          principal: buildInstance(inputs),
          action,
          resource,
          ...ownResource(inputs),
          region,
        },
      }) as const;
    const object = objectOf(inputs, name, `${prefix}${unknownKey}`);
    return [
      ...(access.includes('list')
        ? [
            {
              kind: 'list',
              id: `list ${place}`,
              ...asked('s3:ListBucket', object.slice(0, object.indexOf('/'))),
            } as const,
          ]
        : []),
      ...(access.includes('read')
        ? [{ kind: 'read', id: `read ${place}`, ...asked('s3:GetObject', object) } as const]
        : []),
      ...(access.join() === 'write'
        ? [
            {
              kind: 'connect',
              id: `reach ${place}`,
              bucket: name,
              host,
              url: `${base}${unknownKey}`,
            } as const,
          ]
        : []),
    ];
  });
}

const foreignMark = 'foreign ';

/** The bucket that a check's `id` names as somebody else's. */
export function foreignBucketOf(id: string): string | undefined {
  const name = id.startsWith(foreignMark) ? id.slice(foreignMark.length) : undefined;
  return v.is(bucketNameSchema, name) ? name : undefined;
}

function foreignCheck(inputs: Inputs, { bucket, key }: ForeignObject): PreflightCheck {
  const { host, base } = placeOf(inputs, { name: bucket });
  const object = objectOf(inputs, bucket, key);
  return {
    kind: 'download',
    id: `${foreignMark}${bucket}`,
    bucket,
    host,
    url: `${base}${key.split('/').map(encodeURIComponent).join('/')}`,
    isThere: true,
    endpoint: 's3',
    wanted: 'denied',
    request: {
      principal: 'anonymous',
      action: key === '' ? 's3:ListBucket' : 's3:GetObject',
      resource: key === '' ? object.slice(0, -1) : object,
      ...foreignResource(inputs),
      region: inputs.region,
    },
  };
}

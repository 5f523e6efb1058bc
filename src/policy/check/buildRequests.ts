import * as v from 'valibot';
import { environmentSchema } from '../fields/environment.ts';
import { regionSchema } from '../fields/region.ts';
import { partitionOf } from '../region.ts';
import { bucketOf, readArn } from '../statement/arn.ts';
import { awsBucketName, findAwsBucket } from '../statement/awsBucket.ts';
import type { PolicyModel } from './readPolicy.ts';
import type { Located } from '../statement/readStatement.ts';
import { buildInstance, ownPrincipal } from '../access/ownAndForeign.ts';
import type { PolicyRequest } from '../access/policyRequest.ts';
import { imageBuilderBuckets, ssmAgentBucket } from '../catalog/downloads.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import {
  componentsOfUnnamedBuckets,
  type ManagedResourceKind,
  managedResources,
  unnamedBucketSteps,
} from '../catalog/managedResources.ts';
import type { BuildStep } from '../catalog/symptoms.ts';
import { chosenBuckets } from '../downloadBuckets.ts';

/** Where builds run: what the names of buckets and resources depend on. */
interface BuildTarget {
  readonly partition: string;
  readonly region: string;
  readonly environment: string;
}

/** A resource of the document that says in which partition, region or environment it lies. */
export interface Whereabouts {
  readonly text: Located<string>;
  readonly partition: string | undefined;
  readonly region: string | undefined;
  readonly environment: string | undefined;
}

/** What each resource of a document says of its whereabouts; placeholders and wildcards say nothing. */
export function whereaboutsIn({ statements }: PolicyModel): readonly Whereabouts[] {
  return statements.flatMap(({ resources }) => resources.texts.map(whereaboutsOf));
}

function whereaboutsOf(text: Located<string>): Whereabouts {
  const arn = readArn(text.value);
  const bucket = arn?.service === 's3' ? findAwsBucket(bucketOf(arn)) : undefined;
  const region = bucket?.region ?? arn?.region;
  const environment = bucket?.environment;
  return {
    text,
    partition: arn && /^aws[a-z-]*$/.test(arn.partition) ? arn.partition : undefined,
    region: v.is(regionSchema, region) ? region : undefined,
    environment: v.is(environmentSchema, environment) ? environment : undefined,
  };
}

/** Where the builds of a policy run: where its endpoint is, or as the inputs say, else the document. */
export function buildTargetOf(view: PolicyModel): BuildTarget {
  if (view.inputs) {
    const { region, environment } = view.inputs;
    return { partition: partitionOf(region), region, environment };
  }
  const places = whereaboutsIn(view);
  const named = places.find((place) => place.region !== undefined)?.region;
  const region = view.region ?? named ?? view.defaultRegion;
  return {
    partition:
      places.find((place) => place.partition !== undefined)?.partition ?? partitionOf(region),
    region,
    environment: places.find((place) => place.environment !== undefined)?.environment ?? 'prod',
  };
}

/** A request that builds make, one example of its kind. */
export interface BuildRequest {
  /** `undefined` where the access board does not ask it. */
  readonly step: BuildStep | undefined;
  readonly request: PolicyRequest;
  /** What an Allow has to name for it. */
  readonly pattern: string;
  /** Of S3. */
  readonly bucket?: string;
  /** Whether the builds that the policy is for cannot do without it. */
  readonly needed: boolean;
}

/** Stands for one's own account, which the policy or nobody names. */
const ownAccount = '111122223333';

const requests: {
  readonly [Endpoint in EndpointId]: (view: PolicyModel) => readonly BuildRequest[];
} = {
  imageBuilder: imageBuilderRequests,
  s3: (view) => [...essentialReads(view), ...chosenReads(view), ...ownBucketRequests(view)],
};

/**
 * What the builds that a policy is for ask of its endpoint. Without inputs only what every build asks is needed.
 */
export function buildRequests(view: PolicyModel): readonly BuildRequest[] {
  return requests[view.endpoint](view);
}

const ownCaller = ({ inputs }: PolicyModel): PolicyRequest['principal'] =>
  inputs ? ownPrincipal(inputs) : { whose: 'own' };

const buildInstanceOf = ({ inputs }: PolicyModel): PolicyRequest['principal'] =>
  inputs ? buildInstance(inputs) : { whose: 'own', onInstance: true };

/** What whoever makes an image asks, not the instance that builds it. */
const ofPipelines: ReadonlySet<string> = new Set(['GetImage', 'CreateImage']);

function imageBuilderRequests(view: PolicyModel): readonly BuildRequest[] {
  const { inputs } = view;
  const { partition, region } = buildTargetOf(view);
  const arn = (account: string, resource: string) =>
    `arn:${partition}:imagebuilder:${region}:${account}:${resource}`;
  const request = (
    step: BuildStep | undefined,
    action: string,
    account: string,
    resource: string,
    needed: boolean,
  ): BuildRequest => ({
    step,
    request: {
      principal: ofPipelines.has(action) ? ownCaller(view) : buildInstanceOf(view),
      action: `imagebuilder:${action}`,
      resource: arn(account, resource),
      owner: account === ownAccount ? 'own' : 'aws',
    },
    pattern: arn(account, resource.replace(/\/.*$/, '/*')),
    needed,
  });
  const lends = (kind: ManagedResourceKind) => inputs?.managedResources.includes(kind) ?? false;
  return [
    request('getOwnComponent', 'GetComponent', ownAccount, 'component/my-component/1.0.0/1', true),
    request(
      'getManagedComponent',
      'GetComponent',
      'aws',
      'component/update-linux/1.0.2/1',
      !inputs || lends('components'),
    ),
    request(
      'getManagedImage',
      'GetImage',
      'aws',
      'image/amazon-linux-2023-x86/1.0.0/1',
      lends('images'),
    ),
    request('createImage', 'CreateImage', ownAccount, 'image/my-recipe/1.0.0/1', !!inputs),
    request(undefined, 'GetContainerRecipe', ownAccount, 'container-recipe/my-recipe/1.0.0', false),
    ...componentsOfUnnamedBuckets.map((kind) =>
      request(
        // The access board asks it of those who chose it.
        lends(kind) ? unnamedBucketSteps[kind] : undefined,
        'GetMarketplaceResource',
        managedResources[kind].owner,
        'component/example/1.0.0/1',
        lends(kind),
      ),
    ),
  ];
}

function bucketRead(
  step: BuildStep,
  target: BuildTarget,
  template: string,
  objects: string,
  principal: PolicyRequest['principal'] = 'anonymous',
): BuildRequest {
  const bucket = awsBucketName(template, target.region, target.environment);
  const pattern = `arn:${target.partition}:s3:::${bucket}/${objects}`;
  const resource = pattern.replace('*', 'example');
  const { region } = target;
  return {
    step,
    bucket,
    request: { principal, action: 's3:GetObject', resource, owner: 'aws', region },
    pattern,
    needed: true,
  };
}

/** What every build reads: the task orchestrator and the content of managed components, unsigned or not. */
function essentialReads(view: PolicyModel): readonly BuildRequest[] {
  const target = buildTargetOf(view);
  return (['anonymous', buildInstanceOf(view)] as const).flatMap((principal) =>
    imageBuilderBuckets.map(({ name, objects }) => {
      const step = name.startsWith('ec2imagebuilder-toe-') ? 'bootstrap' : 'managedContent';
      return bucketRead(step, target, name, objects, principal);
    }),
  );
}

/** What the builds of these inputs read besides. */
function chosenReads(view: PolicyModel): readonly BuildRequest[] {
  const { inputs } = view;
  if (!inputs) return [];
  const target = buildTargetOf(view);
  const agent = inputs.ssmAgent
    ? [bucketRead('ssmAgent', target, ssmAgentBucket.name, ssmAgentBucket.objects)]
    : [];
  const packages = chosenBuckets({ ...inputs, region: target.region }).map(({ name, objects }) =>
    bucketRead('packages', target, name, objects),
  );
  return [...agent, ...packages];
}

const ownBucketSteps = [
  { access: 'write', step: 'logUpload', action: 's3:PutObject' },
  { access: 'read', step: 'ownRead', action: 's3:GetObject' },
  { access: 'list', step: 'ownList', action: 's3:ListBucket' },
] as const;

/** What builds do with one's own buckets. */
function ownBucketRequests(view: PolicyModel): readonly BuildRequest[] {
  const { partition, region } = buildTargetOf(view);
  return (view.inputs?.buckets ?? []).flatMap(({ name, prefix, access: chosen }) =>
    ownBucketSteps.flatMap(({ access, step, action }) => {
      if (!chosen.includes(access)) return [];
      const arn = `arn:${partition}:s3:::${name}`;
      const pattern = access === 'list' ? arn : `${arn}/${prefix}*`;
      const resource = pattern.replaceAll('*', 'example');
      return [
        {
          step,
          bucket: name,
          request: { principal: buildInstanceOf(view), action, resource, owner: 'own', region },
          pattern,
          needed: true,
        },
      ];
    }),
  );
}

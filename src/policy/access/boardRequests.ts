import type { EndpointId } from '../catalog/endpoints.ts';
import type { BuildStep } from '../catalog/symptoms.ts';
import type { InputField, Inputs } from '../inputs.ts';
import type { PolicyRequest } from './policyRequest.ts';
import { perimeterRequests } from './perimeterRequests.ts';
import {
  componentsOfUnnamedBuckets,
  type ManagedResourceOwner,
  managedResources,
  unnamedBucketSteps,
} from '../catalog/managedResources.ts';
import { partitionOf } from '../region.ts';
import { buildInstance, imageBuilderArn, ownPrincipal, ownResource } from './ownAndForeign.ts';

/** What a perimeter keeps out. */
export type PerimeterBreach =
  'deniedAction' | 'foreignPrincipal' | 'foreignComponent' | 'foreignBucket' | 'publicBucket';

interface BoardRequestBase {
  readonly endpoint: EndpointId;
  readonly request: PolicyRequest;
  /** The field that changes the answer, unless a statement decides that other fields wrote. */
  readonly field: InputField;
}

/**
 * `wanted: 'allowed'` for what a build needs; `'denied'` for what the inputs set out to keep out;
 * `'either'` for what they do not set out to keep out: open by choice where it is open.
 */
export type BoardRequest = BoardRequestBase &
  (
    | { readonly kind: 'build'; readonly id: BuildStep; readonly wanted: 'allowed' }
    | {
        readonly kind: 'perimeter';
        readonly id: PerimeterBreach;
        readonly wanted: 'denied' | 'either';
      }
  );

/**
 * The requests worth asking of both policies, for these well-formed Inputs: steps that these builds do not take are left
 * out. Reports no errors; `answer` asks them.
 */
export function boardRequests(inputs: Inputs): readonly BoardRequest[] {
  const { region } = inputs;
  return [...buildStepRequests(inputs), ...perimeterRequests(inputs)].map((asked) => ({
    ...asked,
    request: { ...asked.request, region },
  }));
}

const build = (
  id: BuildStep,
  endpoint: EndpointId,
  field: InputField,
  request: PolicyRequest,
): BoardRequest => ({ kind: 'build', id, endpoint, field, request, wanted: 'allowed' });

const ownBucketAccess = [
  {
    access: 'write',
    id: 'logUpload',
    action: 's3:PutObject',
    object: (prefix: string) => `/${prefix}image-builder/build.log`,
  },
  {
    access: 'read',
    id: 'ownRead',
    action: 's3:GetObject',
    object: (prefix: string) => `/${prefix}installer.zip`,
  },
  { access: 'list', id: 'ownList', action: 's3:ListBucket', object: () => '' },
] as const;

/** What a build asks. */
function buildStepRequests(inputs: Inputs): readonly BoardRequest[] {
  const { region, environment } = inputs;
  const partition = partitionOf(region);
  const download = (id: BuildStep, field: InputField, object: string) =>
    build(id, 's3', field, {
      principal: 'anonymous',
      action: 's3:GetObject',
      resource: `arn:${partition}:s3:::${object}`,
      owner: 'aws',
    });
  const managed = (resource: string, owner: ManagedResourceOwner = 'aws') =>
    `arn:${partition}:imagebuilder:${region}:${owner}:${resource}`;
  const instance = buildInstance(inputs);
  /** Whoever makes images: a pipeline, a person. */
  const principal = ownPrincipal(inputs);
  return [
    download(
      'bootstrap',
      'environment',
      `ec2imagebuilder-toe-${region}-${environment}/bootstrap.sh`,
    ),
    download(
      'managedContent',
      'environment',
      `ec2imagebuilder-managed-resources-${region}-${environment}/components/update-linux/1.0.0/1/document.yaml`,
    ),
    ...(inputs.ssmAgent
      ? [
          download(
            'ssmAgent',
            'ssmAgent',
            `amazon-ssm-${region}/latest/linux_amd64/amazon-ssm-agent.rpm`,
          ),
        ]
      : []),
    ...(inputs.downloads.includes('al2023')
      ? [
          download(
            'packages',
            'downloads',
            `al2023-repos-${region}-de612dc2/core/mirrors/latest/x86_64/mirror.list`,
          ),
        ]
      : []),
    build('getManagedComponent', 'imageBuilder', 'managedResources', {
      principal: instance,
      action: 'imagebuilder:GetComponent',
      resource: managed('component/update-linux/1.0.0/1'),
      owner: 'aws',
    }),
    build('getOwnComponent', 'imageBuilder', 'resources', {
      principal: instance,
      action: 'imagebuilder:GetComponent',
      resource: imageBuilderArn(inputs, 'own', 'component/own-component/1.0.0/1'),
      ...ownResource(inputs),
    }),
    build('getManagedImage', 'imageBuilder', 'managedResources', {
      principal,
      action: 'imagebuilder:GetImage',
      resource: managed('image/amazon-linux-2023-x86/1.0.0/1'),
      owner: 'aws',
    }),
    ...componentsOfUnnamedBuckets
      .filter((kind) => inputs.managedResources.includes(kind))
      .map((kind) =>
        build(unnamedBucketSteps[kind], 'imageBuilder', 'managedResources', {
          principal: instance,
          action: 'imagebuilder:GetMarketplaceResource',
          resource: managed('component/example/1.0.0/1', managedResources[kind].owner),
          owner: 'aws',
        }),
      ),
    build('createImage', 'imageBuilder', 'deniedActions', {
      principal,
      action: 'imagebuilder:CreateImage',
      resource: imageBuilderArn(inputs, 'own', 'image/own-image/1.0.0/1'),
      ...ownResource(inputs),
    }),
    ...inputs.buckets.flatMap((bucket) =>
      ownBucketAccess.flatMap(({ access, id, action, object }) =>
        bucket.access.includes(access)
          ? [
              build(id, 's3', 'buckets', {
                principal: instance,
                action,
                resource: `arn:${partition}:s3:::${bucket.name}${object(bucket.prefix)}`,
                ...ownResource(inputs),
              }),
            ]
          : [],
      ),
    ),
  ];
}

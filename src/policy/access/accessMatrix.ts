import { imageBuilderBuckets } from '../catalog/downloads.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import {
  componentsOfUnnamedBuckets,
  type ManagedResourceOwner,
  managedResources,
} from '../catalog/managedResources.ts';
import type { OwnBucket } from '../fields/ownBuckets.ts';
import type { Inputs } from '../inputs.ts';
import { partitionOf } from '../region.ts';
import { awsBucketName } from '../statement/awsBucket.ts';
import { boardRequests } from './boardRequests.ts';
import {
  foreignPrincipal,
  foreignResource,
  imageBuilderArn,
  ownPrincipal,
  ownResource,
} from './ownAndForeign.ts';
import type { PolicyRequest, RequestPrincipal } from './policyRequest.ts';

export const matrixPrincipals = [
  'ownOrganization',
  'foreignOrganization',
  'anonymous',
  'awsService',
] as const;

export type MatrixPrincipal = (typeof matrixPrincipals)[number];

export const matrixTargets = [
  'ownResource',
  'awsOwned',
  ...componentsOfUnnamedBuckets,
  'foreignResource',
  'deniedAction',
  'imageBuilderBuckets',
  'ownBucket',
  'ownBucketRead',
  'ownBucketList',
  'foreignBucket',
] as const;

export type MatrixTarget = (typeof matrixTargets)[number];

export interface MatrixCell {
  readonly principal: MatrixPrincipal;
  readonly target: MatrixTarget;
  /** Which bucket of one's own, with its prefix. */
  readonly place?: string;
  readonly endpoint: EndpointId;
  readonly request: PolicyRequest;
}

type Target = Omit<MatrixCell, 'principal' | 'request'> & {
  readonly request: Omit<PolicyRequest, 'principal'>;
};

/**
 * Who may do what: for each kind of caller and each target that these well-formed Inputs speak of, the request that
 * `askPolicy` answers. Reports no errors.
 */
export function accessMatrix(inputs: Inputs): readonly MatrixCell[] {
  const principals = principalsOf(inputs);
  return targetsOf(inputs).flatMap((target) =>
    matrixPrincipals.map((principal) => ({
      ...target,
      principal,
      request: { ...target.request, principal: principals[principal] },
    })),
  );
}

const principalsOf = (inputs: Inputs): Readonly<Record<MatrixPrincipal, RequestPrincipal>> => ({
  ownOrganization: ownPrincipal(inputs),
  foreignOrganization: foreignPrincipal(inputs),
  anonymous: 'anonymous',
  awsService: 'awsService',
});

const ownTargets = [
  { access: 'write', target: 'ownBucket', action: 's3:PutObject' },
  { access: 'read', target: 'ownBucketRead', action: 's3:GetObject' },
  { access: 'list', target: 'ownBucketList', action: 's3:ListBucket' },
] as const;

const placeOf = ({ name, prefix }: OwnBucket) => `${name}/${prefix}`.replace(/\/$/, '');

function targetsOf(inputs: Inputs): readonly Target[] {
  const { region, environment } = inputs;
  const own = ownResource(inputs);
  const foreign = foreignResource(inputs);
  const aws = { owner: 'aws' } as const;
  const toe = awsBucketName(imageBuilderBuckets[0]?.name ?? '', region, environment);
  const denied = boardRequests(inputs).find(({ id }) => id === 'deniedAction');
  const read = { action: 'imagebuilder:GetComponent', region } as const;
  const component = 'component/name/1.0.0/1';
  const object = (action: string, bucket: string) => ({
    action,
    region,
    resource: `arn:${partitionOf(region)}:s3:::${bucket}/object`,
  });
  const componentOf = (owner: ManagedResourceOwner) =>
    `arn:${partitionOf(region)}:imagebuilder:${region}:${owner}:${component}`;
  const imageBuilder = (target: MatrixTarget, request: Target['request']): Target => ({
    target,
    endpoint: 'imageBuilder',
    request,
  });
  const s3 = (target: MatrixTarget, request: Target['request']): Target => ({
    target,
    endpoint: 's3',
    request,
  });
  return [
    imageBuilder('ownResource', {
      ...read,
      resource: imageBuilderArn(inputs, 'own', component),
      ...own,
    }),
    imageBuilder('awsOwned', {
      ...read,
      resource: componentOf('aws'),
      ...aws,
    }),
    ...componentsOfUnnamedBuckets
      .filter((kind) => inputs.managedResources.includes(kind))
      .map((kind) => {
        const resource = componentOf(managedResources[kind].owner);
        return imageBuilder(kind, { ...read, resource, ...aws });
      }),
    imageBuilder('foreignResource', {
      ...read,
      resource: imageBuilderArn(inputs, 'foreign', component),
      ...foreign,
    }),
    ...(denied ? [imageBuilder('deniedAction', denied.request)] : []),
    s3('imageBuilderBuckets', { ...object('s3:GetObject', toe), ...aws }),
    ...inputs.buckets.flatMap((bucket) =>
      ownTargets
        .filter(({ access }) => bucket.access.includes(access))
        .map(({ access, target, action }) => {
          const place = placeOf(bucket);
          const { resource, ...asked } = object(action, place);
          const listed = resource.replace(/\/.*$/, '');
          const request = { ...asked, resource: access === 'list' ? listed : resource, ...own };
          return { ...s3(target, request), place };
        }),
    ),
    s3('foreignBucket', { ...object('s3:PutObject', 'foreign-bucket'), ...foreign }),
  ];
}

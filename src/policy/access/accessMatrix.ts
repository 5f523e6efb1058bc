import { imageBuilderBuckets } from '../catalog/buckets.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import type { OwnBucket } from '../fields/ownBuckets.ts';
import type { Inputs } from '../inputs.ts';
import { partitionOf } from '../region.ts';
import { awsBucketName } from '../check/awsBucket.ts';
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
  'foreignResource',
  'deniedAction',
  'imageBuilderBuckets',
  'ownBucket',
  'foreignBucket',
] as const;

export type MatrixTarget = (typeof matrixTargets)[number];

export interface MatrixCell {
  readonly principal: MatrixPrincipal;
  readonly target: MatrixTarget;
  readonly endpoint: EndpointId;
  readonly request: PolicyRequest;
}

type Target = Omit<MatrixCell, 'principal' | 'request'> & {
  readonly request: Omit<PolicyRequest, 'principal'>;
};

/** Who may do what, one question a cell; targets that these Inputs do not speak of are left out. */
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

const placeOf = ({ name, prefix }: OwnBucket) => `${name}/${prefix}`.replace(/\/$/, '');

function targetsOf(inputs: Inputs): readonly Target[] {
  const { region, environment } = inputs;
  const written = inputs.buckets.find(({ access }) => access.includes('write'));
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
      resource: `arn:${partitionOf(region)}:imagebuilder:${region}:aws:${component}`,
      ...aws,
    }),
    imageBuilder('foreignResource', {
      ...read,
      resource: imageBuilderArn(inputs, 'foreign', component),
      ...foreign,
    }),
    ...(denied ? [imageBuilder('deniedAction', denied.request)] : []),
    s3('imageBuilderBuckets', { ...object('s3:GetObject', toe), ...aws }),
    ...(written ? [s3('ownBucket', { ...object('s3:PutObject', placeOf(written)), ...own })] : []),
    s3('foreignBucket', { ...object('s3:PutObject', 'foreign-bucket'), ...foreign }),
  ];
}

import { imageBuilderBuckets } from '../catalog/buckets.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import type { Inputs } from '../inputs.ts';
import { partitionOf } from '../region.ts';
import { boardRequests, foreignOrgId } from './boardRequests.ts';
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
  'logBucket',
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
  ownOrganization: {
    orgId: inputs.principalOrgIds[0] ?? inputs.resourceOrgIds[0] ?? 'o-ownorganization',
  },
  foreignOrganization: { orgId: foreignOrgId(inputs) },
  anonymous: 'anonymous',
  awsService: 'awsService',
});

function targetsOf(inputs: Inputs): readonly Target[] {
  const { region, environment, logBucket } = inputs;
  const partition = partitionOf(region);
  const own = inputs.resourceOrgIds[0] ?? inputs.principalOrgIds[0] ?? 'o-ownorganization';
  const foreign = foreignOrgId(inputs);
  const component = (owner: string) =>
    `arn:${partition}:imagebuilder:${region}:${owner}:component/name/1.0.0/1`;
  const read = (target: MatrixTarget, owner: string, resourceOrgId?: string): Target => ({
    target,
    endpoint: 'imageBuilder',
    request: {
      action: 'imagebuilder:GetComponent',
      resource: component(owner),
      ...(resourceOrgId !== undefined && { resourceOrgId }),
    },
  });
  const object = (
    target: MatrixTarget,
    action: string,
    bucket: string,
    orgId?: string,
  ): Target => ({
    target,
    endpoint: 's3',
    request: {
      action,
      resource: `arn:${partition}:s3:::${bucket}/object`,
      ...(orgId !== undefined && { resourceOrgId: orgId }),
    },
  });
  const toe = (imageBuilderBuckets[0]?.name ?? '')
    .replace('<region>', region)
    .replace('<environment>', environment);
  const denied = boardRequests(inputs).find(({ id }) => id === 'deniedAction');
  return [
    read('ownResource', '222222222222', own),
    read('awsOwned', 'aws'),
    read('foreignResource', '999999999999', foreign),
    ...(denied
      ? [{ target: 'deniedAction', endpoint: denied.endpoint, request: denied.request } as const]
      : []),
    object('imageBuilderBuckets', 's3:GetObject', toe),
    ...(logBucket === '' ? [] : [object('logBucket', 's3:PutObject', logBucket, own)]),
    object('foreignBucket', 's3:PutObject', 'foreign-bucket', foreign),
  ];
}

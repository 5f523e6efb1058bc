import type { EndpointId } from '../catalog/endpoints.ts';
import type { BuildStep } from '../catalog/symptoms.ts';
import type { InputField, Inputs } from '../inputs.ts';
import { partitionOf } from '../region.ts';
import type { BoardRequest } from './boardRequest.ts';
import { imageBuilderArn, ownPrincipal, ownResource } from './ownAndForeign.ts';
import type { PolicyRequest } from './policyRequest.ts';

const build = (
  id: BuildStep,
  endpoint: EndpointId,
  field: InputField,
  request: PolicyRequest,
): BoardRequest => ({ kind: 'build', id, endpoint, field, request, wanted: 'allowed' });

/** What a build asks. */
export function buildRequests(inputs: Inputs): readonly BoardRequest[] {
  const { region, environment, logBucket } = inputs;
  const partition = partitionOf(region);
  const download = (id: BuildStep, field: InputField, object: string) =>
    build(id, 's3', field, {
      principal: 'anonymous',
      action: 's3:GetObject',
      resource: `arn:${partition}:s3:::${object}`,
      owner: 'aws',
    });
  const managed = (resource: string) => `arn:${partition}:imagebuilder:${region}:aws:${resource}`;
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
      principal,
      action: 'imagebuilder:GetComponent',
      resource: managed('component/update-linux/1.0.0/1'),
      owner: 'aws',
    }),
    build('getOwnComponent', 'imageBuilder', 'resourceOrgIds', {
      principal,
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
    build('createImage', 'imageBuilder', 'deniedActions', {
      principal,
      action: 'imagebuilder:CreateImage',
      resource: imageBuilderArn(inputs, 'own', 'image/own-image/1.0.0/1'),
      ...ownResource(inputs),
    }),
    ...(logBucket === ''
      ? []
      : [
          build('logUpload', 's3', 'logBucket', {
            principal,
            action: 's3:PutObject',
            resource: `arn:${partition}:s3:::${logBucket}/image-builder/build.log`,
            ...ownResource(inputs),
          }),
        ]),
  ];
}

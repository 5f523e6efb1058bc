import { matchActions } from '../action.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import type { BuildStep } from '../catalog/symptoms.ts';
import type { InputField, Inputs } from '../inputs.ts';
import { partitionOf } from '../region.ts';
import type { PolicyRequest } from './policyRequest.ts';

/** What a perimeter keeps out. */
export type PerimeterBreach =
  'deniedAction' | 'foreignPrincipal' | 'foreignComponent' | 'foreignBucket' | 'publicBucket';

interface BoardRequestBase {
  readonly endpoint: EndpointId;
  readonly request: PolicyRequest;
  /** The field that changes the answer. */
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

const ownAccount = '222222222222';
const foreignAccount = '999999999999';

/** An organization that the inputs do not name. */
export function foreignOrgId({ principalOrgIds, resourceOrgIds }: Inputs): string {
  const named = new Set([...principalOrgIds, ...resourceOrgIds]);
  const candidates = Array.from(
    { length: named.size + 1 },
    (_, index) => `o-foreign${String(index).padStart(4, '0')}`,
  );
  return candidates.find((candidate) => !named.has(candidate)) ?? 'o-foreign9999';
}

/** The organization that the inputs call their own, or one that stands for it. */
const ownOrgIds = ({ principalOrgIds, resourceOrgIds }: Inputs) => ({
  principal: principalOrgIds[0] ?? resourceOrgIds[0] ?? 'o-ownorganization',
  resource: resourceOrgIds[0] ?? principalOrgIds[0] ?? 'o-ownorganization',
});

/**
 * The requests worth asking of both policies (contract: `policies.md`, "Requests worth asking"), for
 * these Inputs: steps that these builds do not take are left out.
 */
export function boardRequests(inputs: Inputs): readonly BoardRequest[] {
  return [...buildRequests(inputs), ...perimeterRequests(inputs)];
}

const build = (
  id: BuildStep,
  endpoint: EndpointId,
  field: InputField,
  request: PolicyRequest,
): BoardRequest => ({ kind: 'build', id, endpoint, field, request, wanted: 'allowed' });

function buildRequests(inputs: Inputs): readonly BoardRequest[] {
  const { region, environment, logBucket } = inputs;
  const partition = partitionOf(region);
  const own = ownOrgIds(inputs);
  const download = (id: BuildStep, field: InputField, object: string) =>
    build(id, 's3', field, {
      principal: 'anonymous',
      action: 's3:GetObject',
      resource: `arn:${partition}:s3:::${object}`,
    });
  const managed = (resource: string) => `arn:${partition}:imagebuilder:${region}:aws:${resource}`;
  const principal = { orgId: own.principal };
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
    }),
    build('getOwnComponent', 'imageBuilder', 'resourceOrgIds', {
      principal,
      action: 'imagebuilder:GetComponent',
      resource: imageBuilderArn(inputs, ownAccount, 'component/own-component/1.0.0/1'),
      resourceOrgId: own.resource,
    }),
    build('getManagedImage', 'imageBuilder', 'managedResources', {
      principal,
      action: 'imagebuilder:GetImage',
      resource: managed('image/amazon-linux-2023-x86/1.0.0/1'),
    }),
    build('createImage', 'imageBuilder', 'deniedActions', {
      principal,
      action: 'imagebuilder:CreateImage',
      resource: imageBuilderArn(inputs, ownAccount, 'image/own-image/1.0.0/1'),
      resourceOrgId: own.resource,
    }),
    ...(logBucket === ''
      ? []
      : [
          build('logUpload', 's3', 'logBucket', {
            principal,
            action: 's3:PutObject',
            resource: `arn:${partition}:s3:::${logBucket}/image-builder/build.log`,
            resourceOrgId: own.resource,
          }),
        ]),
  ];
}

function perimeterRequests(inputs: Inputs): readonly BoardRequest[] {
  const partition = partitionOf(inputs.region);
  const own = ownOrgIds(inputs);
  const foreign = foreignOrgId(inputs);
  const principal = { orgId: own.principal };
  const limitsPrincipals = inputs.principalOrgIds.length > 0;
  const limitsResources = inputs.resourceOrgIds.length > 0;
  return [
    ...deniedNames(inputs).map((name) => deniedRequest(inputs, name)),
    {
      kind: 'perimeter',
      id: 'foreignPrincipal',
      endpoint: 'imageBuilder',
      field: 'principalOrgIds',
      wanted: limitsPrincipals ? 'denied' : 'either',
      request: {
        principal: { orgId: foreign },
        action: 'imagebuilder:CreateImage',
        resource: imageBuilderArn(inputs, ownAccount, 'image/own-image/1.0.0/1'),
        resourceOrgId: own.resource,
      },
    },
    {
      kind: 'perimeter',
      id: 'foreignComponent',
      endpoint: 'imageBuilder',
      field: 'resourceOrgIds',
      wanted: limitsResources ? 'denied' : 'either',
      request: {
        principal,
        action: 'imagebuilder:GetComponent',
        resource: imageBuilderArn(inputs, foreignAccount, 'component/foreign-component/1.0.0/1'),
        resourceOrgId: foreign,
      },
    },
    {
      kind: 'perimeter',
      id: 'foreignBucket',
      endpoint: 's3',
      field: 'orgBuckets',
      wanted: inputs.orgBuckets && limitsPrincipals && !limitsResources ? 'either' : 'denied',
      request: {
        principal,
        action: 's3:PutObject',
        resource: `arn:${partition}:s3:::foreign-bucket/stolen.tar`,
        resourceOrgId: foreign,
      },
    },
    {
      kind: 'perimeter',
      id: 'publicBucket',
      endpoint: 's3',
      field: 'downloads',
      wanted: 'denied',
      request: {
        principal: 'anonymous',
        action: 's3:GetObject',
        resource: `arn:${partition}:s3:::unrelated-public-bucket/tool.sh`,
      },
    },
  ];
}

const imageBuilderArn = ({ region }: Inputs, account: string, resource: string) =>
  `arn:${partitionOf(region)}:imagebuilder:${region}:${account}:${resource}`;

/** Every action that the deny-list stands for, once; names that are not in the catalogue as given. */
function deniedNames({ deniedActions }: Inputs): readonly string[] {
  const names = deniedActions.flatMap((pattern) => {
    const matched = matchActions(pattern).map(({ name }) => name);
    return matched.length > 0 || /[*?]/.test(pattern) ? matched : [pattern];
  });
  return [...new Set(names)].toSorted();
}

/** Where in an ARN the types of Image Builder's resources differ from their name in lower case. */
export const resourcePaths: Readonly<Record<string, string>> = {
  component: 'component/own/1.0.0/1',
  componentVersion: 'component/own/1.0.0',
  containerRecipe: 'container-recipe/own/1.0.0',
  distributionConfiguration: 'distribution-configuration/own',
  image: 'image/own/1.0.0/1',
  imageVersion: 'image/own/1.0.0',
  imagePipeline: 'image-pipeline/own',
  imageRecipe: 'image-recipe/own/1.0.0',
  infrastructureConfiguration: 'infrastructure-configuration/own',
  lifecycleExecution: 'lifecycle-execution/own',
  lifecyclePolicy: 'lifecycle-policy/own',
  workflow: 'workflow/build/own/1.0.0/1',
  workflowVersion: 'workflow/build/own/1.0.0',
  workflowExecution: 'workflow-execution/own',
  workflowStepExecution: 'workflow-step-execution/own',
};

function deniedRequest(inputs: Inputs, name: string): BoardRequest {
  const own = ownOrgIds(inputs);
  const type = matchActions(name)[0]?.resourceTypes[0];
  const path = type === undefined ? undefined : (resourcePaths[type] ?? resourcePaths['component']);
  return {
    kind: 'perimeter',
    id: 'deniedAction',
    endpoint: 'imageBuilder',
    field: 'deniedActions',
    wanted: 'denied',
    request: {
      principal: { orgId: own.principal },
      action: `imagebuilder:${name}`,
      resource: path === undefined ? '*' : imageBuilderArn(inputs, ownAccount, path),
      resourceOrgId: own.resource,
    },
  };
}

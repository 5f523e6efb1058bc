import { matchActions } from '../action.ts';
import type { Inputs } from '../inputs.ts';
import { partitionOf } from '../region.ts';
import type { BoardRequest } from './boardRequests.ts';
import {
  foreignPrincipal,
  foreignResource,
  imageBuilderArn,
  ownPrincipal,
  ownResource,
} from './ownAndForeign.ts';

/** What a perimeter keeps out. */
export function perimeterRequests(inputs: Inputs): readonly BoardRequest[] {
  const partition = partitionOf(inputs.region);
  const principal = ownPrincipal(inputs);
  const limitsPrincipals = inputs.principals.length > 0;
  const limitsResources = inputs.resources.length > 0;
  return [
    ...deniedNames(inputs).map((name) => deniedRequest(inputs, name)),
    {
      kind: 'perimeter',
      id: 'foreignPrincipal',
      endpoint: 'imageBuilder',
      field: 'principals',
      wanted: limitsPrincipals ? 'denied' : 'either',
      request: {
        principal: foreignPrincipal(inputs),
        action: 'imagebuilder:CreateImage',
        resource: imageBuilderArn(inputs, 'own', 'image/own-image/1.0.0/1'),
        ...ownResource(inputs),
      },
    },
    {
      kind: 'perimeter',
      id: 'foreignComponent',
      endpoint: 'imageBuilder',
      field: 'resources',
      wanted: limitsResources ? 'denied' : 'either',
      request: {
        principal,
        action: 'imagebuilder:GetComponent',
        resource: imageBuilderArn(inputs, 'foreign', 'component/foreign-component/1.0.0/1'),
        ...foreignResource(inputs),
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
        ...foreignResource(inputs),
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
        owner: 'foreign',
      },
    },
  ];
}

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
  const type = matchActions(name)[0]?.resourceTypes[0];
  const path = type === undefined ? undefined : (resourcePaths[type] ?? resourcePaths['component']);
  return {
    kind: 'perimeter',
    id: 'deniedAction',
    endpoint: 'imageBuilder',
    field: 'deniedActions',
    wanted: 'denied',
    request: {
      principal: ownPrincipal(inputs),
      action: `imagebuilder:${name}`,
      resource: path === undefined ? '*' : imageBuilderArn(inputs, 'own', path),
      ...ownResource(inputs),
    },
  };
}

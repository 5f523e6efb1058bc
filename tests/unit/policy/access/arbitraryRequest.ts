import * as fc from 'fast-check';
import {
  type EndpointId,
  imageBuilderActions,
  type Inputs,
  partitionOf,
  type PolicyRequest,
} from '../../../../src/policy/index.ts';

const foreign = 'o-zzzzzzzzzzzz';

/** An ARN path of each resource type that Image Builder's actions name. */
const paths: Readonly<Record<string, string>> = {
  component: 'component/name/1.0.0/1',
  componentVersion: 'component/name/1.0.0',
  containerRecipe: 'container-recipe/name/1.0.0',
  distributionConfiguration: 'distribution-configuration/name',
  image: 'image/name/1.0.0/1',
  imageVersion: 'image/name/1.0.0',
  imagePipeline: 'image-pipeline/name',
  imageRecipe: 'image-recipe/name/1.0.0',
  infrastructureConfiguration: 'infrastructure-configuration/name',
  lifecycleExecution: 'lifecycle-execution/name',
  lifecyclePolicy: 'lifecycle-policy/name',
  workflow: 'workflow/build/name/1.0.0/1',
  workflowVersion: 'workflow/build/name/1.0.0',
  workflowExecution: 'workflow-execution/name',
  workflowStepExecution: 'workflow-step-execution/name',
};

export interface Belonging {
  readonly orgId?: string;
  readonly orgPath?: string;
  readonly account: string;
}

const foreignAccount = '888888888888';

/**
 * Somewhere that an account stands: in a named organization or one that nobody names, at its root, in a
 * named unit, below it or beside it; a named account or another, in no organization or in any.
 */
export function belongingFor({ principals, resources }: Inputs): fc.Arbitrary<Belonging> {
  const named = [...principals, ...resources];
  const accounts = named.filter((entry) => /^[0-9]/.test(entry));
  const paths = named
    .filter((entry) => entry.includes('/'))
    .flatMap((entry) => {
      const unit = entry.slice(0, -1);
      return [
        unit,
        `${unit}ou-ab12-below111/`,
        `${unit.slice(0, -1)}x/`,
        unit.replace(/[^/]+\/$/, ''),
      ];
    });
  const orgs = [...named.filter((entry) => /^o-[^/]+$/.test(entry)), foreign].map(
    (org) => `${org}/r-zz99/`,
  );
  return fc
    .tuple(
      fc.option(fc.constantFrom(...orgs, ...paths), { nil: undefined }),
      fc.constantFrom(...accounts, foreignAccount),
    )
    .map(([orgPath, account]) => ({
      account,
      ...(orgPath !== undefined && { orgPath, orgId: orgPath.split('/')[0] ?? '' }),
    }));
}

const principalFor = (inputs: Inputs) =>
  fc.oneof(
    fc.constant('anonymous' as const),
    fc.constant('awsService' as const),
    belongingFor(inputs).map(({ account, ...membership }) => ({
      accountId: account,
      ...membership,
    })),
  );

export const ownership = ({ orgId, orgPath, account }: Belonging) => ({
  resourceAccount: account,
  ...(orgId !== undefined && { resourceOrgId: orgId }),
  ...(orgPath !== undefined && { resourceOrgPath: orgPath }),
});

/** Actions that AWS lets a caller ask of resources that AWS owns. */
const managedReads = new Set(['GetComponent', 'GetImage', 'GetWorkflow', 'GetMarketplaceResource']);

function imageBuilderRequest(inputs: Inputs): fc.Arbitrary<PolicyRequest> {
  const { region } = inputs;
  const action = fc.oneof(
    fc.constantFrom(...imageBuilderActions),
    fc.constantFrom(...imageBuilderActions.filter(({ name }) => managedReads.has(name))),
  );
  const namespace = fc.constantFrom('222222222222', 'aws', 'aws-marketplace', 'third-party');
  const elsewhere = region === 'eu-west-1' ? 'eu-west-2' : 'eu-west-1';
  const where = fc.oneof(
    { weight: 4, arbitrary: fc.constant(`arn:${partitionOf(region)}:imagebuilder:${region}`) },
    { weight: 1, arbitrary: fc.constant(`arn:aws:imagebuilder:${elsewhere}`) },
  );
  return fc
    .tuple(action, namespace, where, principalFor(inputs), belongingFor(inputs))
    .map(([{ name, resourceTypes }, account, prefix, principal, owner]) => {
      const path = paths[resourceTypes[0] ?? ''];
      // What AWS owns is in no organization, and only reads can name it.
      const owned = account === '222222222222' || !managedReads.has(name);
      return {
        principal,
        action: `imagebuilder:${name}`,
        resource:
          path === undefined ? '*' : `${prefix}:${owned ? '222222222222' : account}:${path}`,
        ...(owned && ownership(owner)),
      };
    });
}

function s3Request(inputs: Inputs): fc.Arbitrary<PolicyRequest> {
  const { region, environment, buckets } = inputs;
  const object = fc.constantFrom(
    `ec2imagebuilder-toe-${region}-${environment}/bootstrap.sh`,
    `ec2imagebuilder-toe-${region}-other/bootstrap.sh`,
    `ec2imagebuilder-managed-resources-${region}-${environment}/components/x.yaml`,
    `ec2imagebuilder-managed-resources-${region}-${environment}/images/x.yaml`,
    `amazon-ssm-${region}/latest/agent.rpm`,
    `al2023-repos-${region}-de612dc2/core/x`,
    `amazonlinux.${region}.amazonaws.com/x`,
    `${region}-birdwatcher-prod/x`,
    `aws-windows-downloads-${region}/x`,
    'amazoncloudwatch-agent/x',
    'aws-cli/x',
    `prod-${region}-starport-layer-bucket/x`,
    'unrelated-bucket/x',
    ...buckets.flatMap(({ name, prefix }) => [name, `${name}/build.log`, `${name}/${prefix}x`]),
  );
  return fc
    .tuple(
      fc.constantFrom('s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket'),
      object,
      principalFor(inputs),
      belongingFor(inputs),
    )
    .map(([action, name, principal, owner]) => ({
      principal,
      // Buckets are listed, objects are read and written.
      action: name.includes('/') ? action.replace('ListBucket', 'GetObject') : 's3:ListBucket',
      resource: `arn:${partitionOf(region)}:s3:::${name}`,
      ...ownership(owner),
    }));
}

/** Any request that AWS could send to an endpoint, drawn close to what the inputs speak of. */
export function arbitraryRequest(
  inputs: Inputs,
): fc.Arbitrary<{ endpoint: EndpointId; request: PolicyRequest }> {
  return fc.oneof(
    imageBuilderRequest(inputs).map((request) => ({ endpoint: 'imageBuilder' as const, request })),
    s3Request(inputs).map((request) => ({ endpoint: 's3' as const, request })),
  );
}

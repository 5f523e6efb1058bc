import type { FactId } from '../../catalog/facts.ts';
import {
  type ManagedResourceKind,
  managedResourceKinds,
  type ManagedResourceOwner,
  managedResources,
} from '../../catalog/managedResources.ts';
import type { Inputs } from '../../inputs.ts';
import { partitionOf } from '../../region.ts';
import { allow, deny, type TracedStatement } from '../../build/statement.ts';
import { askWho, askWhoAndWhose } from '../../build/whoAndWhose.ts';

/**
 * The statements of the interface endpoint's policy, in their order.
 *
 * Where nobody is named everything is allowed and the statements for what belongs to nobody who could be named are not
 * needed.
 */
export function imageBuilderStatements(inputs: Inputs): readonly TracedStatement[] {
  const allowed = allowWhoAndWhose(inputs);
  const limited = allowed.length > 0;
  return [
    ...(limited ? allowed : allowEverything()),
    ...(limited ? allowManagedOf('aws', inputs) : []),
    ...(limited ? allowManagedOf('third-party', inputs) : []),
    ...(limited ? allowManagedOf('aws-marketplace', inputs) : []),
    ...(limited && inputs.awsServices ? allowAwsServices() : []),
    ...denyActions(inputs),
  ];
}

function allowEverything(): readonly TracedStatement[] {
  return [
    {
      statement: allow({ Sid: 'AllowImageBuilder', Action: ['imagebuilder:*'], Resource: ['*'] }),
      fields: ['principals', 'resources'],
      facts: ['allActionsWithoutOrganization'],
    },
  ];
}

function allowWhoAndWhose(inputs: Inputs): readonly TracedStatement[] {
  return askWhoAndWhose(inputs).map((asked) => ({
    statement: allow({ ...asked, Action: ['*'], Resource: ['*'] }),
    fields: ['principals', 'resources'],
    facts: ['requestsByOrganization'],
  }));
}

const managedFacts: Readonly<Record<ManagedResourceKind, FactId>> = {
  components: 'managedComponents',
  images: 'managedImages',
  workflows: 'managedWorkflows',
  thirdPartyComponents: 'thirdPartyComponents',
  marketplaceComponents: 'marketplaceComponents',
};

/** The statement for what each of them owns. */
export const managedSids: Readonly<Record<ManagedResourceOwner, string>> = {
  aws: 'AllowAccessToEC2ImageBuilderComponents',
  'third-party': 'AllowAccessToThirdPartyComponents',
  'aws-marketplace': 'AllowAccessToMarketplaceComponents',
};

const chosenKinds = (inputs: Inputs): readonly ManagedResourceKind[] =>
  managedResourceKinds.filter((kind) => inputs.managedResources.includes(kind));

const managedArn = ({ region }: Inputs, kind: ManagedResourceKind): string => {
  const { owner, resourceType } = managedResources[kind];
  return `arn:${partitionOf(region)}:imagebuilder:${region}:${owner}:${resourceType}/*`;
};

/** Whose the resource is is never asked for here: AWS's own accounts are none that a person names. */
function allowManagedOf(owner: ManagedResourceOwner, inputs: Inputs): readonly TracedStatement[] {
  const kinds = chosenKinds(inputs).filter((kind) => managedResources[kind].owner === owner);
  if (kinds.length === 0) return [];
  const actions = kinds.flatMap((kind) => managedResources[kind].actions);
  const callers = inputs.managedOnlyForOrg ? inputs.principals : [];
  return askWho(managedSids[owner], { principals: callers }).map((asked) => ({
    statement: allow({
      ...asked,
      Action: actions.map((action) => `imagebuilder:${action}`),
      Resource: kinds.map((kind) => managedArn(inputs, kind)),
    }),
    fields: ['region', 'principals', 'resources', 'managedResources', 'managedOnlyForOrg'],
    facts: ['resourceOrgAbsentForAws', ...kinds.map((kind) => managedFacts[kind])],
  }));
}

function allowAwsServices(): readonly TracedStatement[] {
  return [
    {
      statement: allow({
        Sid: 'AllowRequestsByAWSServicePrincipals',
        Action: ['*'],
        Resource: ['*'],
        Condition: { Bool: { 'aws:PrincipalIsAWSService': 'true' } },
      }),
      fields: ['principals', 'resources', 'awsServices'],
      facts: ['awsServicePrincipals'],
    },
  ];
}

function denyActions({ deniedActions }: Inputs): readonly TracedStatement[] {
  if (deniedActions.length === 0) return [];
  return [
    {
      statement: deny({
        Sid: 'DenyListedActions',
        Action: deniedActions.map((name) => `imagebuilder:${name}`).toSorted(),
        Resource: ['*'],
      }),
      fields: ['deniedActions'],
      facts: ['denyWins'],
    },
  ];
}

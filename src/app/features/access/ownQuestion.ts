import {
  type EndpointId,
  foreignPrincipal,
  foreignResource,
  type Inputs,
  type MatrixPrincipal,
  ownerOf,
  ownPrincipal,
  ownResource,
  partitionOf,
  type PolicyRequest,
  type RequestPrincipal,
} from '../../../policy/index.ts';

export const owners = ['ownOrganization', 'foreignOrganization', 'none'] as const;

/** Any request, as the form holds it. */
export interface OwnQuestion {
  readonly principal: MatrixPrincipal;
  readonly action: string;
  /** Until it is changed, a component of one's own in the region of the form. */
  readonly resource: string | undefined;
  readonly owner: (typeof owners)[number];
  readonly context: string;
}

/** A question that can be asked, and whose policy answers. */
export interface ValidQuestion {
  readonly question: OwnQuestion;
  readonly endpoint: EndpointId;
  readonly context: NonNullable<PolicyRequest['context']>;
}

export const firstQuestion: OwnQuestion = {
  principal: 'ownOrganization',
  action: 'imagebuilder:GetComponent',
  resource: undefined,
  owner: 'ownOrganization',
  context: '',
};

export const resourceOf = ({ resource }: OwnQuestion, { region }: Inputs) =>
  resource ??
  `arn:${partitionOf(region)}:imagebuilder:${region}:222222222222:component/my-component/1.0.0/1`;

/** The request that a question stands for, with these Inputs. */
export function requestOf({ question, context }: ValidQuestion, inputs: Inputs): PolicyRequest {
  const resource = resourceOf(question, inputs).trim();
  return {
    principal: principalOf(question.principal, inputs),
    action: question.action.trim(),
    resource,
    region: inputs.region,
    ...ownershipOf(question, resource, inputs),
    context,
  };
}

function principalOf(principal: MatrixPrincipal, inputs: Inputs): RequestPrincipal {
  switch (principal) {
    case 'ownOrganization':
      return ownPrincipal(inputs);
    case 'foreignOrganization':
      return foreignPrincipal(inputs);
    case 'anonymous':
    case 'awsService':
      return principal;
  }
}

/** What is known to be AWS's is AWS's, and an account that somebody typed is the owner's. */
function ownershipOf(
  { owner, resource: typed }: OwnQuestion,
  resource: string,
  inputs: Inputs,
): Pick<PolicyRequest, 'owner' | 'resourceOrgId' | 'resourceAccount'> {
  if (owner === 'none' || ownerOf({ resource }) === 'aws') return { owner: 'aws' };
  const account =
    typed === undefined ? undefined : /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(typed)?.[1];
  return {
    ...(owner === 'ownOrganization' ? ownResource(inputs) : foreignResource(inputs)),
    ...(account !== undefined && { resourceAccount: account }),
  };
}

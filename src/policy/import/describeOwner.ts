import { memberOf, type SourceNode, textOf } from './sourceNode.ts';

/** What tells one endpoint from another, as far as the text says it. */
export interface PolicyOwner {
  /** `vpce-…` */
  readonly endpointId?: string;
  /** The name in a template's `Resources`. */
  readonly logicalId?: string;
  /** The value of the tag `Name`. */
  readonly name?: string;
  /** `com.amazonaws.us-east-1.s3` */
  readonly serviceName?: string;
  /** `Interface`, `Gateway`, `GatewayLoadBalancer`. */
  readonly endpointType?: string;
  readonly vpcId?: string;
  readonly state?: string;
}

/** Longer than any ID or tag of AWS. */
const longestLabel = 256;

/** Where the AWS CLI and templates write it, and its shape, for names that `--query` changed. */
const labels = {
  endpointId: { member: 'VpcEndpointId', shape: /^vpce-[0-9a-f]+$/ },
  serviceName: { member: 'ServiceName', shape: /^(cn\.)?com\.amazonaws\./ },
  endpointType: { member: 'VpcEndpointType', shape: /^(Interface|Gateway|GatewayLoadBalancer)$/ },
  vpcId: { member: 'VpcId', shape: /^vpc-[0-9a-f]+$/ },
  state: {
    member: 'State',
    shape: /^(pendingAcceptance|pending|available|deleting|deleted|rejected|failed|expired)$/i,
  },
} as const;

/** Takes an endpoint, the properties of a resource, or a row of a table, intrinsics resolved. */
export function describeOwner(owner: SourceNode | undefined, logicalId?: string): PolicyOwner {
  const label = ({ member, shape }: { member: string; shape: RegExp }) =>
    textOf(memberOf(owner, member)) ?? textsIn(owner).find((text) => shape.test(text));
  return present({
    endpointId: label(labels.endpointId),
    logicalId,
    name: nameTag(owner),
    serviceName: label(labels.serviceName),
    endpointType: label(labels.endpointType),
    vpcId: label(labels.vpcId),
    state: label(labels.state),
  });
}

function textsIn(owner: SourceNode | undefined): readonly string[] {
  if (!owner || owner.kind === 'scalar') return [];
  const parts = owner.kind === 'list' ? owner.entries : owner.members.map(({ node }) => node);
  return parts.flatMap((part) => textOf(part) ?? []);
}

function nameTag(owner: SourceNode | undefined): string | undefined {
  const tags = memberOf(owner, 'Tags');
  const entries = tags?.kind === 'list' ? tags.entries : [];
  return textOf(
    memberOf(
      entries.find((tag) => textOf(memberOf(tag, 'Key')) === 'Name'),
      'Value',
    ),
  );
}

function present(owner: {
  readonly [Label in keyof PolicyOwner]: string | undefined;
}): PolicyOwner {
  return Object.fromEntries(
    Object.entries(owner).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value.slice(0, longestLabel)]],
    ),
  );
}

import type { PolicyCandidate } from './interpretSource.ts';
import { sameJson } from './sameJson.ts';
import type { EndpointType } from '../catalog/endpoints.ts';
import { memberNamed, membersOf } from './memberNames.ts';
import { type SourceNode, textOf } from './sourceNode.ts';

/**
 * One of each policy that a text says twice of the same endpoint, as a plan does (what is planned, what
 * changes) or a record (what was asked, what was answered), with all that it says about the endpoint. What
 * stands there under no name, too, is the same where an endpoint has it: a local that its policy comes from.
 */
export function withoutRepeats(candidates: readonly PolicyCandidate[]): readonly PolicyCandidate[] {
  const distinct: PolicyCandidate[] = [];
  for (const candidate of candidates) {
    const at = distinct.findIndex((one) => repeats(one, candidate));
    const first = distinct[at];
    if (first)
      distinct[at] = { ...candidate, ...first, owner: { ...candidate.owner, ...first.owner } };
    else distinct.push(candidate);
  }
  return distinct;
}

const repeats = (one: PolicyCandidate, other: PolicyCandidate) =>
  (isNamed(one.owner) === isNamed(other.owner)
    ? sameOwner(one.owner, other.owner)
    : isNamed(one.owner)) && sameJson(one.document, other.document);

const telling = ['endpointId', 'logicalId', 'serviceName', 'vpcId', 'name'] as const;

const isNamed = (owner: PolicyOwner) => telling.some((label) => owner[label] !== undefined);

/** By its ID, its address, or its service in its VPC, where nothing says otherwise. */
function sameOwner(one: PolicyOwner, other: PolicyOwner): boolean {
  const same = telling.filter((label) => one[label] !== undefined && one[label] === other[label]);
  const differ = telling.some(
    (label) => one[label] !== undefined && other[label] !== undefined && !same.includes(label),
  );
  return !differ && (same.includes('endpointId') || same.includes('logicalId') || same.length > 1);
}

/** What tells one endpoint from another, as far as the text says it. */
export interface PolicyOwner {
  /** `vpce-…` */
  readonly endpointId?: string;
  /** The name in a template's `Resources`, a Terraform address, a Pulumi name. */
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

/** The type of the endpoint that a policy is of, where the text says one that Image Builder and S3 have. */
export function typeOfOwner({ endpointType }: PolicyOwner): EndpointType | undefined {
  if (endpointType === 'Interface') return 'interface';
  return endpointType === 'Gateway' ? 'gateway' : undefined;
}

/** Longer than any ID or tag of AWS. */
const longestLabel = 256;

/** Where tools write it (`plainName`), and its shape, for names that `--query` changed. */
const labels = {
  endpointId: { shape: /^vpce-[0-9a-f]+$/ },
  serviceName: { members: ['servicename'], shape: /^(cn\.)?com\.amazonaws\./ },
  endpointType: {
    members: ['vpcendpointtype'],
    shape: /^(Interface|Gateway|GatewayLoadBalancer)$/,
  },
  vpcId: { members: ['vpcid'], shape: /^vpc-[0-9a-f]+$/ },
  state: {
    members: ['state'],
    shape: /^(pendingAcceptance|pending|available|deleting|deleted|rejected|failed|expired)$/i,
  },
} as const;

/** Takes an endpoint, the properties of a resource, or a row of a table, intrinsics resolved. */
export function describeOwner(owner: SourceNode | undefined, logicalId?: string): PolicyOwner {
  const texts = textsIn(owner);
  const label = ({ members, shape }: { members: readonly string[]; shape: RegExp }) =>
    valueOf(memberNamed(owner, ...members)) ?? texts.find((text) => shape.test(text));
  return present({
    // A name that a template leaves open is no ID to write into a command.
    endpointId: texts.find((text) => labels.endpointId.shape.test(text)),
    logicalId,
    name: nameTag(owner),
    serviceName: label(labels.serviceName) ?? shortService(owner),
    endpointType: label(labels.endpointType),
    vpcId: label(labels.vpcId),
    // Of Ansible it is what a task asks for.
    state: [label(labels.state) ?? ''].find((state) => labels.state.shape.test(state)),
  });
}

/** A text, also as AWS Config and CloudTrail write a state: `{"value": "available"}`. */
const valueOf = (node: SourceNode | undefined) =>
  textOf(node) ?? textOf(memberNamed(node, 'value'));

/** `service = "s3"`, as the endpoint module of the Terraform registry names it. */
function shortService(owner: SourceNode | undefined): string | undefined {
  const service = textOf(memberNamed(owner, 'service'));
  return service !== undefined && /^[a-z0-9.-]+$/.test(service) ? service : undefined;
}

function textsIn(owner: SourceNode | undefined): readonly string[] {
  if (!owner || owner.kind === 'scalar') return [];
  const parts = owner.kind === 'list' ? owner.entries : owner.members.map(({ node }) => node);
  return parts.flatMap((part) => textOf(part) ?? []);
}

/** Of a list of pairs, or of an object. */
function nameTag(owner: SourceNode | undefined): string | undefined {
  const given = memberNamed(owner, 'tags', 'tagset');
  const tags = memberNamed(given, 'items', 'item') ?? given;
  if (tags?.kind !== 'list')
    return textOf(membersOf(tags).find(({ name }) => name === 'Name')?.node);
  const named = tags.entries.find((tag) => textOf(memberNamed(tag, 'key')) === 'Name');
  return textOf(memberNamed(named, 'value'));
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

import { type Member, memberOf, placedAt, type SourceNode, textOf } from './sourceNode.ts';
import {
  endpointResource,
  isPolicy,
  isPolicyText,
  memberNamed,
  membersOf,
  nameOfResource,
  plainName,
  typeOfResource,
  unwrapped,
} from './memberNames.ts';
import { readEmbedded } from './readEmbedded.ts';
/** What a pasted text holds: a policy with what stands around it, or a reason why there is none. */
export type FoundInText =
  | {
      readonly kind: 'policy';
      readonly policy: SourceNode;
      /** The endpoint or resource whose policy it is. */
      readonly owner?: SourceNode;
      readonly logicalId?: string;
      /** A document that nothing in the text gives to an endpoint: offered where there is no other. */
      readonly unclaimed?: true;
      /** What the text only points to, or hides: without it the policy is not whole. */
      readonly missing?: readonly { readonly text: string; readonly offset: number }[];
    }
  | { readonly kind: 'endpointWithoutPolicy' }
  | { readonly kind: 'otherResource'; readonly type: string }
  | { readonly kind: 'statement'; readonly offset: number };

interface Surroundings {
  readonly logicalId?: string;
  /** Within the resource of an endpoint, whose parts are its own. */
  readonly ofEndpoint?: true;
  /** How many texts that are JSON the value stands in. */
  readonly embedded: number;
}

/** A record in a message in a queue's message in a log; nobody wraps deeper. */
const mostEmbedded = 4;

/**
 * The policies in a value, wherever tools put them: alone, in what `describe-vpc-endpoints` prints,
 * in a template, a state, a plan or a record of a change, under any member whose name says so. Of
 * resources only endpoints count; roles and buckets have policies of another kind.
 */
export const findPolicies = (node: SourceNode): readonly FoundInText[] =>
  inValue(node, { embedded: 0 });

function inValue(node: SourceNode, around: Surroundings): readonly FoundInText[] {
  if (node.kind === 'list') return inList(node.entries, node, around);
  if (node.kind === 'scalar') return inText(node, around);
  const type = typeOfResource(node);
  if (type !== undefined) return ofResource(node, type, around);
  if (isPolicy(node)) return [{ kind: 'policy', policy: node, ...nameIn(around) }];
  const found = [...policiesOf(node, around), ...below(node, around)];
  if (found.some(({ kind }) => kind === 'policy')) return found;
  if (isEndpoint(node)) return [{ kind: 'endpointWithoutPolicy' }];
  if (memberOf(node, 'Effect')) return [{ kind: 'statement', offset: node.offset }];
  return found;
}

/** JSON that stands as text: a policy, or what holds one. */
function inText(node: SourceNode, around: Surroundings): readonly FoundInText[] {
  const text = textOf(node) ?? '';
  if (!/^\s*[[{]/.test(text) || around.embedded >= mostEmbedded) return [];
  const read = readEmbedded(text);
  if ('root' in read ? isPolicy(read.root) : /statement/i.test(text)) {
    return [{ kind: 'policy', policy: node, ...nameIn(around) }];
  }
  if (!('root' in read)) return [];
  const root = placedAt(read.root, () => node.offset);
  return inValue(root, { ...around, embedded: around.embedded + 1 });
}

/** A list of endpoints, of policies, of statements, or one row of a table that `--query` made. */
function inList(
  entries: readonly SourceNode[],
  list: SourceNode,
  around: Surroundings,
): readonly FoundInText[] {
  const [policy, ...others] = entries.filter(isPolicyText);
  if (policy && others.length === 0 && entries.length > 1) {
    return [{ kind: 'policy', policy, owner: list }];
  }
  return entries.flatMap((entry) => inValue(entry, around));
}

const policyNames: ReadonlySet<string> = new Set(['policy', 'policydocument']);

const isPolicyName = (name: string) => policyNames.has(plainName(name));

/** The members of an object that are a policy by their names and what they hold. */
function policiesOf(owner: SourceNode, around: Surroundings): readonly FoundInText[] {
  const named = membersOf(owner).filter(({ name }) => isPolicyName(name));
  // Of a name that stands twice the last counts.
  const counting = new Map(named.map(({ name, node }) => [name, node]));
  return [...counting.values()]
    .flatMap(branchesOf)
    .filter((node) => holds(owner, node))
    .map((policy) => ({ kind: 'policy', policy, owner, ...nameIn(around) }));
}

const holds = (owner: SourceNode, node: SourceNode) =>
  isPolicy(node) || isPolicyText(node) || (isEndpointTask(owner) && isOther(node));

/** Of an endpoint that is to be there only its VPC may be known. */
const isEndpointTask = (node: SourceNode) =>
  isEndpoint(node) || memberNamed(node, 'vpcid') !== undefined;

/** What an endpoint has as its policy counts as one, even where it cannot be read. */
const isOther = (node: SourceNode) => (textOf(node) ?? '') !== '' || isCall(node);

const isCall = (node: SourceNode) => {
  const [only, ...rest] = membersOf(node);
  return rest.length === 0 && /^(Ref|Fn::\w+)$/i.test(only?.name ?? '');
};

const nameIn = ({ logicalId }: Surroundings) => (logicalId === undefined ? {} : { logicalId });

/** Whatever else an object holds. A row of a table has one text that is a policy, under any name. */
function below(owner: SourceNode, around: Surroundings): readonly FoundInText[] {
  const others = membersOf(owner).filter((member) => !isTaken(member, owner));
  const isResources = others.some(({ node }) => typeOfResource(node) !== undefined);
  return others.flatMap(({ name, node }) => {
    if (node.kind === 'scalar') return inText(node, around).map((one) => withOwner(one, owner));
    const inside = isResources && !around.ofEndpoint ? { ...around, logicalId: name } : around;
    return inValue(node, inside).map((one) => (isPolicy(node) ? withOwner(one, owner) : one));
  });
}

/** In a plan: how its values are written down, which it tells as well. */
const repeating: ReadonlySet<string> = new Set(['configuration', 'variables']);

function isTaken({ name, node }: Member, owner: SourceNode): boolean {
  if (isPolicyName(name)) return branchesOf(node).some((branch) => holds(owner, branch));
  return repeating.has(name) && memberNamed(owner, 'formatversion') !== undefined;
}

const withOwner = (found: FoundInText, owner: SourceNode): FoundInText =>
  found.kind === 'policy' && !found.owner ? { ...found, owner } : found;

function ofResource(
  resource: SourceNode,
  type: string,
  around: Surroundings,
): readonly FoundInText[] {
  if (type === 'aws_iam_policy_document') return inDocument(resource);
  if (!endpointResource.test(type)) return [{ kind: 'otherResource', type }];
  const logicalId = nameOfResource(resource, type) ?? around.logicalId;
  const inside: Surroundings = {
    embedded: around.embedded,
    ofEndpoint: true,
    ...(logicalId !== undefined && { logicalId }),
  };
  const found = [...policiesOf(resource, inside), ...below(resource, inside)].filter(
    ({ kind }) => kind === 'policy',
  );
  if (found.length > 0) return found;
  const unknown = memberNamed(memberNamed(resource, 'change'), 'afterunknown');
  const { offset } = memberNamed(unknown, 'policy') ?? {};
  return offset === undefined
    ? [{ kind: 'endpointWithoutPolicy' }]
    : [
        {
          kind: 'policy',
          policy: { kind: 'scalar', offset, value: unknownYet },
          ...nameIn(inside),
        },
      ];
}

/** What Terraform writes for a value that only applying tells. */
export const unknownYet = '(known after apply)';

/** `aws_iam_policy_document` in a state or plan: its text is an attribute. */
function inDocument(resource: SourceNode): readonly FoundInText[] {
  const logicalId = nameOfResource(resource, 'data.aws_iam_policy_document');
  const instances = memberNamed(resource, 'instances');
  const holders = instances?.kind === 'list' ? instances.entries : [resource];
  return holders.flatMap((holder) => {
    const policy = memberNamed(memberNamed(holder, 'values', 'attributes'), 'json');
    return policy && isPolicyText(policy)
      ? [{ kind: 'policy', policy, unclaimed: true, ...(logicalId !== undefined && { logicalId }) }]
      : [];
  });
}

/** A policy that a template chooses by a condition: both are offered. */
export function branchesOf(given: SourceNode): readonly SourceNode[] {
  const node = unwrapped(given);
  const choice = memberOf(node, 'Fn::If');
  if (choice?.kind !== 'list') return [node];
  return choice.entries
    .slice(1)
    .map(unwrapped)
    .filter((branch) => isPolicy(branch) || isPolicyText(branch) || memberOf(branch, 'Fn::If'))
    .flatMap(branchesOf);
}

const isEndpoint = (node: SourceNode) =>
  memberNamed(node, 'policydocument', 'vpcendpointid', 'servicename') !== undefined;

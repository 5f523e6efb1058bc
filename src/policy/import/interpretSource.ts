import { type EndpointId, endpointIds, endpoints } from '../catalog/endpoints.ts';
import {
  isHostileName,
  memberOf,
  nodesOf,
  placedAt,
  type SourceNode,
  textOf,
  toJson,
} from './sourceNode.ts';
import { findPlaceholders } from '../statement/placeholder.ts';
import { regionOfService, regionPattern } from '../region.ts';
import { describeOwner, type PolicyOwner, withoutRepeats } from './describeOwner.ts';
import { findPolicies, type FoundInText } from './findPolicies.ts';
import { foundAt } from './sourceText.ts';
import type { TextPosition } from './textPosition.ts';
import { directiveAt, type EmbeddedFault, readEmbedded } from './readEmbedded.ts';
import { memberNamed } from './memberNames.ts';
import { type ImportProblem, importProblem } from './importProblem.ts';
import { type Reading, type Resolved, resolveIntrinsics } from './intrinsics.ts';

/**
 * Which of the two endpoints a policy is for: by the name of its service, else by the one service
 * that its actions and resources name. `undefined` where neither tells, or another service is named.
 */
function guessEndpoint(
  policy: SourceNode,
  serviceName: string | undefined,
): EndpointId | undefined {
  const service = serviceName?.split('.').at(-1);
  // A name that a template leaves open tells nothing.
  if (service !== undefined && !service.includes('}')) {
    return endpointIds.find((id) => endpoints[id].service === service);
  }
  const named = endpointIds.filter((id) => namesService(policy, endpoints[id].service));
  return named.length === 1 ? named[0] : undefined;
}

function namesService(policy: SourceNode, service: string): boolean {
  const pattern = new RegExp(`^(arn:[^:]*:)?${service}:`, 'i');
  for (const node of nodesOf(policy)) {
    if (pattern.test(textOf(node) ?? '')) return true;
  }
  return false;
}

/** A policy that a text holds. */
export interface PolicyCandidate {
  /** Whose it is, where its service or its content tells. */
  readonly endpoint?: EndpointId;
  /** Plain JSON, otherwise unchecked: that is what `checkPolicy` is for. */
  readonly document: Readonly<Record<string, unknown>>;
  /** What the text says about the endpoint. */
  readonly owner: PolicyOwner;
  /** The region that the name of its service tells, or the command or resource around it. */
  readonly region?: string;
  /** Where it begins in the text as it was given. */
  readonly position: TextPosition;
  /** What was read otherwise than it stands there; an error says that the policy is not whole. */
  readonly problems: readonly ImportProblem[];
}

interface Interpreted {
  readonly candidates: readonly PolicyCandidate[];
  /** Why there are none, or not all. */
  readonly problems: readonly ImportProblem[];
}

type PositionOf = (offset: number) => TextPosition;

/** More than anyone chooses from; a describe output of the longest import has fewer. */
const mostCandidates = 200;

/** The policies in a value that was pasted, or why there are none. */
export const interpretSource = (
  root: SourceNode,
  positionOf: PositionOf,
  reading: Reading,
): Interpreted => interpretFound(findPolicies(root), root, positionOf, reading);

/** The same where they have been found: `root` is what a reason names the members of. */
export function interpretFound(
  found: readonly FoundInText[],
  root: SourceNode,
  positionOf: PositionOf,
  reading: Reading,
): Interpreted {
  const policies = claimed(found.filter((one) => one.kind === 'policy'));
  const mappings = memberOf(root, 'Mappings');
  const inTemplate = mappings ? { ...reading, mappings } : reading;
  const read = policies
    .slice(0, mostCandidates)
    .map((policy) => readCandidate(policy, positionOf, inTemplate));
  const candidates = withoutRepeats(read.flatMap((one) => ('document' in one ? [one] : [])));
  const unread = read.flatMap((one) => ('document' in one ? [] : [one]));
  if (policies.length > mostCandidates) {
    const values = { limit: mostCandidates, count: policies.length };
    return { candidates, problems: [...unread, importProblem('tooManyPolicies', values)] };
  }
  if (policies.length > 0) return { candidates, problems: unread };
  return { candidates, problems: [whyNone(root, found, positionOf)] };
}

type FoundPolicy = Extract<FoundInText, { kind: 'policy' }>;

/** Documents that nothing claims may be anything's: they count where no endpoint has a policy. */
function claimed(policies: readonly FoundPolicy[]): readonly FoundPolicy[] {
  const ofEndpoints = policies.filter(({ unclaimed }) => !unclaimed);
  return ofEndpoints.length > 0 ? ofEndpoints : policies;
}

function readCandidate(
  { policy, owner, logicalId, missing = [] }: FoundPolicy,
  positionOf: PositionOf,
  reading: Reading,
): PolicyCandidate | ImportProblem {
  const around = owner ?? reading.around;
  const described = describeOwner(around && resolveIntrinsics(around, reading).node, logicalId);
  const region = regionOfService(described.serviceName ?? '') ?? regionNamed(around);
  // What the text says of its region counts before what the reader has chosen.
  const resolved = resolveIntrinsics(
    policy,
    region === undefined ? reading : { ...reading, region },
  );
  const read = readResolved(resolved.node);
  if (!('root' in read)) return unreadable(policy, resolved.node, read, positionOf);
  const endpoint = guessEndpoint(read.root, described.serviceName);
  return {
    ...(endpoint && { endpoint }),
    document: membersAsJson(read.root),
    owner: described,
    ...(region !== undefined && { region }),
    position: positionOf(policy.offset),
    problems: [
      ...missing.map(({ text, offset }) =>
        importProblem('notWhole', { missing: text }, positionOf(offset)),
      ),
      ...candidateProblems(
        read.root,
        reading.isTemplate ? insertedIn(read.root, resolved.unresolved) : resolved.unresolved,
        positionOf,
      ),
    ],
  };
}

const regionCode = new RegExp(`^${regionPattern}$`);

/** The region of a command, or of a resource of Terraform. */
function regionNamed(around: SourceNode | undefined): string | undefined {
  const named = textOf(memberNamed(around, 'region'));
  return named !== undefined && regionCode.test(named) ? named : undefined;
}

/** The object that a policy is, also where it stands as text. */
function readResolved(node: SourceNode): ReturnType<typeof readEmbedded> {
  const text = textOf(node);
  if (text === undefined) {
    return node.kind === 'object' ? { root: node } : { expected: 'value', offset: 0 };
  }
  const read = readEmbedded(text);
  if (!('root' in read)) return read;
  if (read.root.kind !== 'object') return { expected: 'value', offset: 0 };
  const { offset, verbatimAt } = node.kind === 'scalar' ? node : { ...node, verbatimAt: undefined };
  return {
    root: placedAt(read.root, (at) => (verbatimAt === undefined ? offset : verbatimAt + at)),
  };
}

const pointsElsewhere = /^\s*(\$\{[^]*\}|\(known after apply\))\s*$/;

function unreadable(
  { offset }: SourceNode,
  resolved: SourceNode,
  fault: EmbeddedFault,
  positionOf: PositionOf,
): ImportProblem {
  const text = textOf(resolved) ?? '';
  if (pointsElsewhere.test(text)) {
    return importProblem('policyElsewhere', { reference: text.trim() }, positionOf(offset));
  }
  if (resolved.kind === 'scalar' && resolved.verbatimAt !== undefined) {
    const { expected, offset: at } = fault;
    const missing = directiveAt(text, at);
    if (missing !== undefined) {
      return importProblem('notWhole', { missing }, positionOf(resolved.verbatimAt + at));
    }
    const values = { expected, found: foundAt(text, at) };
    return importProblem('jsonSyntax', values, positionOf(resolved.verbatimAt + at));
  }
  return importProblem('embeddedNotJson', { given: text }, positionOf(offset));
}

const membersAsJson = (node: SourceNode): PolicyCandidate['document'] => {
  const document = toJson(node);
  return typeof document === 'object' && document !== null ? { ...document } : {};
};

/** What a script or program puts into texts of the policy, each once. */
function insertedIn(root: SourceNode, known: Resolved['unresolved']): Resolved['unresolved'] {
  const inserted = new Map(known.map((one) => [one.placeholder, one]));
  for (const node of nodesOf(root)) {
    for (const placeholder of findPlaceholders(textOf(node) ?? '')) {
      const isInserted = placeholder.startsWith('${') && !inserted.has(placeholder);
      if (isInserted) inserted.set(placeholder, { placeholder, offset: node.offset });
    }
  }
  return [...inserted.values()];
}

/** Enough to see what is the matter. */
const mostProblems = 20;

function candidateProblems(
  node: SourceNode,
  unresolved: Resolved['unresolved'],
  positionOf: PositionOf,
): readonly ImportProblem[] {
  return [
    ...unresolved.map(({ placeholder, offset }) =>
      importProblem('unresolvedValue', { placeholder }, positionOf(offset)),
    ),
    ...memberProblems(node, positionOf),
  ].slice(0, mostProblems);
}

function memberProblems(root: SourceNode, positionOf: PositionOf): readonly ImportProblem[] {
  return nodesOf(root).flatMap((node) => {
    // IAM tells no capitals in the keys of conditions, and elements differ in them by mistake.
    const seen = new Map<string, string>();
    return (node.kind === 'object' ? node.members : []).flatMap<ImportProblem>(
      ({ name, offset }) => {
        const before = seen.get(name.toLowerCase());
        seen.set(name.toLowerCase(), name);
        if (isHostileName(name))
          return [importProblem('memberLeftOut', { name }, positionOf(offset))];
        if (before === undefined) return [];
        const values = { name, ...(before !== name && { other: before }) };
        return [importProblem('duplicateName', values, positionOf(offset))];
      },
    );
  });
}

const mostNames = 5;

function whyNone(
  root: SourceNode,
  found: readonly FoundInText[],
  positionOf: PositionOf,
): ImportProblem {
  const without = found.filter(({ kind }) => kind === 'endpointWithoutPolicy');
  if (without.length > 0) return importProblem('noPolicyOnEndpoints', { count: without.length });
  const statement = found.find((one) => one.kind === 'statement');
  if (statement) return importProblem('bareStatement', {}, positionOf(statement.offset));
  const types = found.flatMap((one) => (one.kind === 'otherResource' ? [one.type] : []));
  if (types.length > 0) {
    return importProblem('noEndpointResource', { types: [...new Set(types)].slice(0, mostNames) });
  }
  const names = root.kind === 'object' ? root.members.map(({ name }) => name) : [];
  return importProblem('noPolicy', { names: names.slice(0, mostNames) });
}

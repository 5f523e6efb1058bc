import type { EndpointId } from '../catalog/endpoints.ts';
import { describeOwner, type PolicyOwner } from './describeOwner.ts';
import { findPolicies, type FoundInText } from './findPolicies.ts';
import { guessEndpoint } from './guessEndpoint.ts';
import { type ImportProblem, importProblem } from './importProblem.ts';
import { type ImportOptions, type Resolved, resolveIntrinsics } from './intrinsics.ts';
import { readEmbedded } from './readEmbedded.ts';
import { isHostileName, nodesOf, type SourceNode, textOf, toJson } from './sourceNode.ts';
import type { TextPosition } from './textPosition.ts';

/** A policy that a text holds. */
export interface PolicyCandidate {
  /** Whose it is, where its service or its content tells. */
  readonly endpoint?: EndpointId;
  /** Plain JSON, otherwise unchecked: that is what `checkPolicy` is for. */
  readonly document: Readonly<Record<string, unknown>>;
  /** What the text says about the endpoint. */
  readonly owner: PolicyOwner;
  /** Where it begins in the text as it was given. */
  readonly position: TextPosition;
  /** What was read otherwise than it stands there. */
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
export function interpretSource(
  root: SourceNode,
  positionOf: PositionOf,
  options: ImportOptions,
): Interpreted {
  const found = findPolicies(root);
  const policies = found.filter((one) => one.kind === 'policy');
  const read = policies
    .slice(0, mostCandidates)
    .map((policy) => readCandidate(policy, positionOf, options));
  const candidates = read.flatMap((one) => ('document' in one ? [one] : []));
  const unread = read.flatMap((one) => ('document' in one ? [] : [one]));
  if (policies.length > mostCandidates) {
    const values = { limit: mostCandidates, count: policies.length };
    return { candidates, problems: [...unread, importProblem('tooManyPolicies', values)] };
  }
  if (policies.length > 0) return { candidates, problems: unread };
  return { candidates, problems: [whyNone(root, found, positionOf)] };
}

function readCandidate(
  { policy, owner, logicalId }: Extract<FoundInText, { kind: 'policy' }>,
  positionOf: PositionOf,
  options: ImportOptions,
): PolicyCandidate | ImportProblem {
  const position = positionOf(policy.offset);
  const resolved = readPolicyNode(policy, options);
  if (!resolved) {
    return importProblem('embeddedNotJson', { given: textOf(policy) ?? '' }, position);
  }
  const described = describeOwner(owner && resolveIntrinsics(owner, options).node, logicalId);
  const endpoint = guessEndpoint(resolved.node, described.serviceName);
  return {
    ...(endpoint && { endpoint }),
    document: membersAsJson(resolved.node),
    owner: described,
    position,
    problems: candidateProblems(resolved, positionOf),
  };
}

/** The object that a policy is, also where it stands as text or is made by `Fn::Sub`. */
function readPolicyNode(policy: SourceNode, options: ImportOptions): Resolved | undefined {
  const resolved = resolveIntrinsics(policy, options);
  const text = textOf(resolved.node);
  if (text === undefined) return resolved.node.kind === 'object' ? resolved : undefined;
  const node = readEmbedded(text, policy.offset);
  return node && { node, unresolved: resolved.unresolved };
}

const membersAsJson = (node: SourceNode): PolicyCandidate['document'] => {
  const document = toJson(node);
  return typeof document === 'object' && document !== null ? { ...document } : {};
};

/** Enough to see what is the matter. */
const mostProblems = 20;

function candidateProblems(
  { node, unresolved }: Resolved,
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
  return [...nodesOf(root)].flatMap((node) => {
    const seen = new Set<string>();
    return (node.kind === 'object' ? node.members : []).flatMap<ImportProblem>(
      ({ name, offset }) => {
        const repeated = seen.has(name);
        seen.add(name);
        if (isHostileName(name))
          return [importProblem('memberLeftOut', { name }, positionOf(offset))];
        return repeated ? [importProblem('duplicateName', { name }, positionOf(offset))] : [];
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

import { partitionOf } from '../region.ts';
import { memberOf, type SourceNode, textOf } from './sourceNode.ts';

export interface ImportOptions {
  /** The region code that `AWS::Region` and `AWS::Partition` of a template stand for where it names none itself. */
  readonly region?: string;
}

/** What a template says of the values that its calls ask for. */
interface Template {
  /** `Mappings`, in which `Fn::FindInMap` looks. */
  readonly mappings?: SourceNode;
}

/** The same for a part of a text, with what stands around it. */
export interface Reading extends ImportOptions, Template {
  /** An endpoint that the words around a policy tell of, which has no owner of its own. */
  readonly around?: SourceNode;
  /** Whether `${…}` in a text is what a script or program puts in. */
  readonly isTemplate?: true;
  /** Whether the text is a part of a program, in which values are written its way. */
  readonly inProgram?: true;
}

interface Unresolved {
  readonly placeholder: string;
  readonly offset: number;
}

export interface Resolved {
  readonly node: SourceNode;
  /** What only CloudFormation knows, each once. */
  readonly unresolved: readonly Unresolved[];
}

/**
 * A value of a template as it would be deployed, as far as that can be told.
 *
 * `Ref`, `Fn::Sub`, `Fn::Join`, `Fn::GetAtt` and what `Fn::FindInMap` finds become text. What only a stack knows (parameters,
 * attributes, imports, conditions) stays as `${Name}`, the placeholder that `checkPolicy` reports:
 * the default of a parameter is no answer, since the stack may have another. `AWS::NoValue` takes
 * its member away, as in CloudFormation.
 */
export function resolveIntrinsics(
  node: SourceNode,
  { region, mappings }: ImportOptions & Template,
): Resolved {
  const unresolved = new Map<string, Unresolved>();
  const known = new Map(
    region === undefined
      ? []
      : [
          ['AWS::Region', region],
          ['AWS::Partition', partitionOf(region)],
        ],
  );
  const keyOf = (part: SourceNode) =>
    known.get(textOf(memberOf(part, 'Ref')) ?? '') ?? textOf(part) ?? '';
  const valueOf: Lookup = (name, offset, keys) => {
    const mapped = keys && textOf(memberAt(mappings, keys.map(keyOf)));
    if (mapped !== undefined) return mapped;
    const value = known.get(pseudoParameterOf(name));
    if (value !== undefined) return value;
    const placeholder = `\${${name.replaceAll(/[{}$]/g, '').slice(0, longestName)}}`;
    if (!unresolved.has(placeholder)) unresolved.set(placeholder, { placeholder, offset });
    return placeholder;
  };
  return { node: resolve(node, valueOf), unresolved: [...unresolved.values()] };
}

const terraformData: ReadonlyMap<string, RegExp> = new Map([
  ['AWS::Region', /^data\.aws_region\.[\w-]+\.(name|id|region)$/],
  ['AWS::Partition', /^data\.aws_partition\.[\w-]+\.(partition|id)$/],
]);

/** The data sources of Terraform that say the same as CloudFormation's pseudo parameters. */
function pseudoParameterOf(name: string): string {
  const [pseudo = name] = [...terraformData].find(([, shape]) => shape.test(name)) ?? [];
  return pseudo;
}

/** The value of a name, or of what a mapping has under its keys; else the placeholder. */
type Lookup = (name: string, offset: number, keys?: readonly SourceNode[]) => string;

const memberAt = (node: SourceNode | undefined, names: readonly string[]) =>
  names.reduce<SourceNode | undefined>((at, name) => at && memberOf(at, name), node);

/** `checkPolicy` sees placeholders of up to this length. */
const longestName = 120;

function resolve(node: SourceNode, valueOf: Lookup): SourceNode {
  const { offset } = node;
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') {
    const entries = node.entries.filter(hasValue).map((entry) => resolve(entry, valueOf));
    return { kind: 'list', offset, entries };
  }
  const call = callOf(node);
  if (call) return { kind: 'scalar', offset, value: textOfCall(call, offset, valueOf) };
  const members = node.members
    .filter((member) => hasValue(member.node))
    .map((member) => ({ ...member, node: resolve(member.node, valueOf) }));
  return { kind: 'object', offset, members };
}

const hasValue = (node: SourceNode) => textOf(memberOf(node, 'Ref')) !== 'AWS::NoValue';

interface Call {
  readonly name: string;
  readonly argument: SourceNode;
}

/** An object with nothing but `Ref` or `Fn::…` in it, which no policy has. */
function callOf(node: SourceNode): Call | undefined {
  const [only, ...rest] = node.kind === 'object' ? node.members : [];
  if (!only || rest.length > 0 || !/^(Ref|Fn::\w+)$/i.test(only.name)) return undefined;
  return { name: only.name, argument: only.node };
}

function textOfCall({ name, argument }: Call, offset: number, valueOf: Lookup): string {
  const parts = argument.kind === 'list' ? argument.entries : [argument];
  switch (name.toLowerCase()) {
    case 'ref':
      return valueOf(textOf(argument) ?? name, offset);
    case 'fn::getatt':
      return valueOf(parts.map((part) => textOf(part) ?? '').join('.'), offset);
    case 'fn::sub':
      return substitute(parts, offset, valueOf) ?? valueOf(name, offset);
    case 'fn::join':
      return join(parts, valueOf) ?? valueOf(name, offset);
    case 'fn::findinmap':
      return valueOf(sourceOf(name, argument), offset, parts);
    default:
      return valueOf(sourceOf(name, argument), offset);
  }
}

const sourceOf = (name: string, argument: SourceNode) => `${name} ${firstText(argument)}`.trim();

/** What tells one call from another in a placeholder. */
function firstText(argument: SourceNode): string {
  const [first] = argument.kind === 'list' ? argument.entries : [argument];
  return textOf(first) ?? textOf(memberOf(first, 'Ref')) ?? '';
}

/** A policy has 20,480 characters; a short text can stand for one that no memory holds. */
const longestText = 100_000;

function substitute(
  [template, variables]: readonly SourceNode[],
  offset: number,
  valueOf: Lookup,
): string | undefined {
  let room = longestText;
  const text = (textOf(template) ?? '').replaceAll(/\$\{([^{}]*)\}/g, (found, name: string) => {
    if (room < 0) return '';
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    // A policy variable such as ${aws:username}, which should have been written ${!aws:username}.
    if (/^[a-z][\w-]*:(?!:)/.test(name)) return found;
    const given = memberOf(variables, name);
    const value = given ? joined(given, valueOf) : valueOf(name.trim(), offset);
    room -= value.length;
    return value;
  });
  return room < 0 ? undefined : text;
}

function join([between, list]: readonly SourceNode[], valueOf: Lookup): string | undefined {
  const delimiter = textOf(between);
  if (delimiter === undefined || list?.kind !== 'list') return undefined;
  const texts = list.entries.map((entry) => joined(entry, valueOf));
  const length = texts.reduce((sum, text) => sum + text.length + delimiter.length, 0);
  return length > longestText ? undefined : texts.join(delimiter);
}

function joined(node: SourceNode, valueOf: Lookup): string {
  const resolved = resolve(node, valueOf);
  return resolved.kind === 'scalar' ? String(resolved.value) : '';
}

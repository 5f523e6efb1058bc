import { isNode, type SourceFile, type SyntaxNode, visit } from './appSource.ts';

/** A path such as `fields.*.label`; a star stands for any one name. */
type Path = string;

/** What gives the words of the first screen; `useWords` and `loadWords` name the part that they give. */
const hooks: ReadonlySet<string> = new Set(['useMessages', 'currentMessages']);
const partHooks: ReadonlySet<string> = new Set(['useWords', 'loadWords']);

/**
 * The paths of messages that a file reads, beginning with the part's name: `page`, `review`.
 *
 * Follows the values of the hooks, and of parameters that are annotated with a type of messages,
 * or with an interface that has them, through constants, destructuring and members. Names are taken as one per file, whatever their scope.
 */
export function messageUses({ tree }: SourceFile): ReadonlySet<Path> {
  const bound = new Map<string, Set<Path>>();
  const aliases = new Map<string, Path>();
  const interfaces = new Map<string, ReadonlyMap<string, Path>>();
  const uses = new Set<Path>();
  const bind = (target: unknown, path: Path): void => {
    if (!isNode(target)) return;
    if (target.type === 'Identifier') {
      const name = String(target['name']);
      bound.set(name, new Set([...(bound.get(name) ?? []), path]));
    }
    if (target.type === 'AssignmentPattern') bind(target['left'], path);
    if (target.type !== 'ObjectPattern') return;
    uses.add(path);
    for (const property of nodes(target['properties'])) {
      const key = nameOf(property['key']);
      if (key !== undefined) bind(property['value'], `${path}.${key}`);
    }
  };
  const typed = (type: unknown): Path | undefined => {
    if (!isNode(type)) return undefined;
    if (type.type === 'TSTypeAnnotation') return typed(type['typeAnnotation']);
    if (type.type === 'TSTypeReference') return aliases.get(nameOf(type['typeName']) ?? '');
    if (type.type !== 'TSIndexedAccessType') return undefined;
    const object = type['objectType'];
    const whole = isNode(object) && nameOf(object['typeName']) === 'Words' ? '' : typed(object);
    const index = type['indexType'];
    const key = isNode(index) && isNode(index['literal']) ? index['literal']['value'] : '*';
    return whole === undefined ? undefined : whole === '' ? String(key) : `${whole}.${String(key)}`;
  };
  /** Of an interface, the members that are messages. */
  const members = (declared: unknown): ReadonlyMap<string, Path> =>
    new Map(
      (isNode(declared) ? nodes(declared['body']) : []).flatMap((member) => {
        const path = typed(member['typeAnnotation']);
        return path === undefined ? [] : [[nameOf(member['key']) ?? '', path] as const];
      }),
    );
  /** A pattern whose type is an interface of this file takes the messages out of it by name. */
  const bindMembers = (node: SyntaxNode): void => {
    const annotation = node['typeAnnotation'];
    const type = isNode(annotation) ? annotation['typeAnnotation'] : undefined;
    const found = isNode(type) ? interfaces.get(nameOf(type['typeName']) ?? '') : undefined;
    if (found === undefined) return;
    for (const property of nodes(node['properties'])) {
      const path = found.get(nameOf(property['key']) ?? '');
      if (path !== undefined) bind(property['value'], path);
    }
  };
  const pathsOf = (node: unknown): readonly Path[] => {
    if (!isNode(node)) return [];
    switch (node.type) {
      case 'Identifier':
        return [...(bound.get(String(node['name'])) ?? [])];
      case 'CallExpression': {
        const hook = nameOf(node['callee']) ?? '';
        if (hooks.has(hook)) return ['page'];
        const [part] = nodes(node['arguments']);
        return partHooks.has(hook) ? [literalOf(part) ?? '*'] : [];
      }
      case 'MemberExpression': {
        const key =
          node['computed'] === true ? literalOf(node['property']) : nameOf(node['property']);
        return pathsOf(node['object']).map((path) => `${path}.${key ?? '*'}`);
      }
      default:
        return [];
    }
  };
  const see = (node: SyntaxNode) => {
    if (node.type === 'TSTypeAliasDeclaration') {
      const path = typed(node['typeAnnotation']);
      if (path !== undefined) aliases.set(nameOf(node['id']) ?? '', path);
    }
    if (node.type === 'TSInterfaceDeclaration') {
      interfaces.set(nameOf(node['id']) ?? '', members(node['body']));
    }
    if (node.type === 'ObjectPattern') bindMembers(node);
    if (node.type === 'VariableDeclarator') {
      for (const path of pathsOf(node['init'])) bind(node['id'], path);
    }
    if (node.type === 'SpreadElement') {
      for (const path of pathsOf(node['argument'])) uses.add(`${path}.*`);
    }
    const annotated = typed(node['typeAnnotation']);
    if (annotated !== undefined && node.type !== 'TSTypeAliasDeclaration') bind(node, annotated);
    for (const path of pathsOf(node)) uses.add(path);
  };
  // Twice: a name may be used above the place where it is bound.
  visit(tree, see);
  visit(tree, see);
  for (const paths of bound.values()) for (const path of paths) uses.add(path);
  return uses;
}

const nodes = (value: unknown): readonly SyntaxNode[] =>
  Array.isArray(value) ? value.filter(isNode) : [];

function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' ? String(node['name']) : undefined;
}

function literalOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' ? String(node['value']) : undefined;
}

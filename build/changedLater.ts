import type { ESTree } from 'vite';

type Node = ESTree.Node;

/**
 * Names of a module's scope that get another value after the module has run: those which a function of it
 * assigns, unless the name is the function's own. A function that is called where it is written belongs to
 * the module's run.
 */
export function changedLater(program: ESTree.Program, names: readonly string[]): readonly string[] {
  const watched = new Set(names);
  const changed = new Set<string>();
  const look = (node: Node, own: readonly ReadonlySet<string>[], later: boolean) => {
    for (const name of later ? assignedBy(node) : []) {
      if (watched.has(name) && !own.some((scope) => scope.has(name))) changed.add(name);
    }
    const within = isScope(node) ? [...own, declaredIn(node)] : own;
    const called = node.type === 'CallExpression' && isPlainFunction(node.callee);
    for (const child of childrenOf(node)) {
      const atOnce = called && child === node.callee;
      look(child, within, later || (isFunction(child) && !atOnce));
    }
  };
  for (const statement of program.body) look(statement, [], isFunction(statement));
  return [...changed];
}

export const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node).flat().filter(isNode);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

type FunctionNode = ESTree.Function | ESTree.ArrowFunctionExpression;

export const isFunction = (node: Node): node is FunctionNode =>
  /^(?:Arrow)?Function(?:Declaration|Expression)$/.test(node.type);

const isPlainFunction = (node: Node) => isFunction(node) && !node.async && !node.generator;

function assignedBy(node: Node): readonly string[] {
  if (node.type === 'AssignmentExpression') return namesIn(node.left);
  if (node.type === 'UpdateExpression') return namesIn(node.argument);
  if (node.type === 'ForInStatement' || node.type === 'ForOfStatement') return namesIn(node.left);
  return [];
}

/** The names that a pattern binds or assigns; what a declaration declares is not assigned. */
function namesIn(pattern: Node | null): readonly string[] {
  if (pattern?.type === 'Identifier') return [pattern.name];
  if (pattern?.type === 'ArrayPattern') return pattern.elements.flatMap(namesIn);
  if (pattern?.type === 'ObjectPattern') return pattern.properties.flatMap(namesIn);
  if (pattern?.type === 'Property') return namesIn(pattern.value);
  if (pattern?.type === 'RestElement') return namesIn(pattern.argument);
  if (pattern?.type === 'AssignmentPattern') return namesIn(pattern.left);
  return [];
}

const isScope = (node: Node) =>
  isFunction(node) ||
  /^(?:BlockStatement|For(?:In|Of)?Statement|CatchClause|SwitchStatement|StaticBlock)$/.test(
    node.type,
  );

function declaredIn(scope: Node): ReadonlySet<string> {
  if (!isFunction(scope)) {
    const parameter = scope.type === 'CatchClause' ? namesIn(scope.param) : [];
    return new Set([...parameter, ...ownDeclarations(scope)]);
  }
  return new Set([
    ...(scope.id ? [scope.id.name] : []),
    ...scope.params.flatMap((parameter) => namesIn(parameter)),
    ...(scope.body ? varsIn(scope.body) : []),
  ]);
}

/** What stands directly in a block, or in the cases of a switch. */
const ownDeclarations = (scope: Node): readonly string[] =>
  childrenOf(scope).flatMap((node) =>
    node.type === 'SwitchCase' ? ownDeclarations(node) : declaredBy(node),
  );

function declaredBy(node: Node): readonly string[] {
  if (node.type === 'VariableDeclaration')
    return node.declarations.flatMap(({ id }) => namesIn(id));
  const named = node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration';
  return named && node.id ? [node.id.name] : [];
}

/** What `var` declares belongs to the whole function. */
function varsIn(node: Node): readonly string[] {
  if (isFunction(node)) return [];
  const here = node.type === 'VariableDeclaration' && node.kind === 'var' ? declaredBy(node) : [];
  return [...here, ...childrenOf(node).flatMap(varsIn)];
}

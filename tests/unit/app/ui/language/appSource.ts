import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const app = fileURLToPath(new URL('../../../../../src/app/', import.meta.url));

/** A node of a syntax tree (ESTree, with TypeScript and JSX), of which only the type is known. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

export interface SourceFile {
  /** Below `src/app`. */
  readonly path: string;
  readonly tree: SyntaxNode;
}

/** Every file of the app that is code, but the messages themselves. */
export function appSource(): readonly SourceFile[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path) && !path.startsWith('ui/language'))
    .map((path) => sourceOf(readFileSync(app + path, 'utf8'), path));
}

/** Throws where the text cannot be parsed. */
export function sourceOf(text: string, path = 'piece.tsx'): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return { path, tree: program as unknown as SyntaxNode };
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The nodes directly below one, in the order of the source. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node).flatMap((part) =>
    (Array.isArray(part) ? part : [part]).filter(isNode),
  );
}

/** Visits a tree from its root; each node with those above it, the nearest last. */
export function visit(
  node: SyntaxNode,
  see: (node: SyntaxNode, above: readonly SyntaxNode[]) => void,
  above: readonly SyntaxNode[] = [],
): void {
  see(node, above);
  for (const child of childrenOf(node)) visit(child, see, [...above, node]);
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ESTree, parseAst, type Plugin, type Rolldown } from 'vite';
import { changedLater, childrenOf, isFunction } from './changedLater.ts';

/** Vite has every `import()` of the page go through this module, and tells it which files are needed. */
const viteHelper = '\0vite/preload-helper.js';
const loader = fileURLToPath(new URL('../src/app/lib/lazy/loadPart.ts', import.meta.url));

/** Names that no code of the page has. */
const load = '$load';
const need = '$need';

/**
 * Makes every late part one that can be loaded again: where a file does not arrive, browsers remember that
 * for the life of the page, for it and for every module that imports it. So late files import nothing: each
 * becomes a function of what it needs, which src/app/lib/lazy/loadPart.ts fetches and runs. Fails the build
 * where code is not of the form that this takes.
 */
export function lateParts(): Plugin {
  return {
    name: 'late-parts',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => `export { askForPart as __vitePreload } from ${JSON.stringify(loader)};`,
    },
    // What is written in another way is another content, and has another name.
    augmentChunkHash: () => ownHash,
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (!this.getModuleInfo(loader)) {
          throw new Error(`Late parts: expected Vite to load by ${viteHelper}.`);
        }
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const first = firstScreen(chunks);
        refuseCircles(chunks.filter(({ fileName }) => !first.has(fileName)));
        for (const chunk of chunks) {
          try {
            chunk.code = writePart(chunk.code, first.has(chunk.fileName));
          } catch (cause) {
            throw new Error(`Late parts: ${chunk.fileName}: ${String(cause)}`, { cause });
          }
        }
      },
    },
  };
}

const ownHash = createHash('sha256')
  .update(readFileSync(new URL(import.meta.url)))
  .digest('hex');

/** The entry and what it imports: there before any part is asked for. */
function firstScreen(chunks: readonly Rolldown.OutputChunk[]): ReadonlySet<string> {
  const imports = new Map(chunks.map((chunk) => [chunk.fileName, chunk.imports]));
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    imports.get(file)?.forEach(add);
  };
  for (const { fileName, isEntry } of chunks) if (isEntry) add(fileName);
  return found;
}

/** Of two files that import each other, one would run without the other's exports. */
export function refuseCircles(
  files: readonly Pick<Rolldown.OutputChunk, 'fileName' | 'imports'>[],
): void {
  const imports = new Map(files.map((file) => [file.fileName, file.imports]));
  const sound = new Set<string>();
  const follow = (file: string, path: readonly string[]) => {
    if (sound.has(file)) return;
    if (path.includes(file)) {
      throw new Error(`Late parts: import each other: ${[...path, file].join(' → ')}`);
    }
    for (const imported of imports.get(file) ?? []) follow(imported, [...path, file]);
    sound.add(file);
  };
  for (const { fileName } of files) follow(fileName, []);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A file of the first screen stays a module, any other becomes a function; both ask for parts by the loader. */
export function writePart(code: string, first: boolean): string {
  if (code.includes(load) || code.includes(need)) {
    throw new Error(`expected code without the names ${load} and ${need}`);
  }
  const program = parseAst(code);
  const exported = program.body.flatMap(exportsOf);
  const changed = changedLater(
    program,
    exported.map(({ local }) => local),
  );
  if (changed.length > 0) {
    throw new Error(`expected exports that keep their value, changed later: ${changed.join(', ')}`);
  }
  const questions = program.body.flatMap((statement) => questionsIn(statement, code));
  if (first) return apply(questions, code);
  const imports = program.body.filter((node) => node.type === 'ImportDeclaration');
  const moved = program.body.filter(
    (node) => node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration',
  );
  const body = apply([...questions, ...moved.map(remove)], code);
  const needs = JSON.stringify(imports.map(({ source }) => source.value));
  const parameters = imports.map((_, index) => `${need}${index}`).join();
  const taken = imports.map(takenBy).join('');
  const given = exported.map(({ local, name }) => `${JSON.stringify(name)}:${local}`).join();
  // In parentheses, so that browsers compile it as it arrives, as they do a module.
  return `export const needs=${needs};export default(function(${parameters}){${taken}${body};return{${given}}});\n`;
}

const remove = ({ start, end }: ESTree.Node): Edit => ({ start, end, text: '' });

const apply = (edits: readonly Edit[], code: string) =>
  edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);

const nameOf = (node: ESTree.ModuleExportName) =>
  node.type === 'Literal' ? node.value : node.name;

function takenBy({ specifiers }: ESTree.ImportDeclaration, index: number): string {
  const taken = specifiers.map((specifier) => {
    if (specifier.type === 'ImportSpecifier') {
      return `${JSON.stringify(nameOf(specifier.imported))}:${specifier.local.name}`;
    }
    if (specifier.type === 'ImportDefaultSpecifier') return `default:${specifier.local.name}`;
    return `...${specifier.local.name}`;
  });
  return taken.length > 0 ? `const{${taken.join()}}=${need}${index};` : '';
}

function exportsOf(
  node: ESTree.Node,
): readonly { readonly local: string; readonly name: string }[] {
  if (node.type === 'ExportNamedDeclaration' && !node.source && !node.declaration) {
    return node.specifiers.map(({ local, exported }) => ({
      local: nameOf(local),
      name: nameOf(exported),
    }));
  }
  if (node.type.startsWith('Export')) throw new Error('expected one list of own exports');
  return [];
}

/** `()=>import("./part.js")` asks by the loader that the helper gives it. */
function questionsIn(node: ESTree.Node, code: string, asking?: ESTree.Node): readonly Edit[] {
  if (node.type === 'ImportExpression') {
    const { start, end } = node.source;
    const file = code.slice(start, end);
    if (!/^(["'`])\.\/[^$]*\1$/.test(file)) return [];
    const thunk = asking && code.slice(asking.start, asking.end).match(/^(?:async ?)?\(\)/);
    if (!asking || !thunk) throw new Error(`expected import(${file}) in a function of nothing`);
    const empty = asking.start + thunk[0].length;
    return [
      { start: empty - 2, end: empty, text: `(${load})` },
      { start: node.start, end: node.end, text: `${load}(${file})` },
    ];
  }
  const inner = isFunction(node) ? node : asking;
  return childrenOf(node).flatMap((child) => questionsIn(child, code, inner));
}

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { type Omission, omissions, type Silencing, silencings } from './monacoOmissions.ts';
import { type Patch, patches, stylesModule } from './monacoPatches.ts';

const monacoSource = '/monaco-editor/esm/vs/';
const changes: readonly { file: string; with?: string }[] = [
  ...patches,
  ...omissions,
  ...silencings,
];
const filesToChange = new Set(changes.map(({ file }) => file));

/**
 * Leaves out of Monaco what nobody can reach in our editors, and lets it run under a
 * content security policy without `unsafe-inline`. Fails the build when the installed
 * Monaco no longer fits.
 */
export function leanMonaco(): Plugin {
  const replacements = {
    name: 'lean-monaco',
    resolveId: {
      filter: { id: new RegExp(`^${stylesModule}$`) },
      handler: () => fileURLToPath(new URL('./monacoStyles.ts', import.meta.url)),
    },
    transform: {
      filter: { id: new RegExp(monacoSource) },
      handler(source: string, id: string) {
        const file = monacoFile(id);
        return filesToChange.has(file) ? changeMonacoFile(file, source) : undefined;
      },
    },
  };
  return {
    ...replacements,
    // While developing Vite bundles packages beforehand, by plugins of their own.
    config: () => ({ optimizeDeps: { rolldownOptions: { plugins: [replacements] } } }),
    buildEnd(error) {
      const built = new Set(Array.from(this.getModuleIds(), monacoFile));
      const missing = changes
        .filter((change) => change.with === undefined || built.has(change.with))
        .map(({ file }) => file)
        .filter((file) => !built.has(file));
      if (this.environment.mode === 'build' && !error && missing.length > 0) {
        throw new Error(`Monaco: expected in the build: ${[...new Set(missing)].join(', ')}`);
      }
    },
  };
}

function monacoFile(id: string): string {
  return id.slice(id.indexOf(monacoSource) + monacoSource.length);
}

export function changeMonacoFile(file: string, source: string): string {
  const omission = omissions.find((candidate) => candidate.file === file);
  const silencing = silencings.find((candidate) => candidate.file === file);
  if (omission) return standIn(omission, source);
  const silent = silencing ? silence(silencing, source) : source;
  return patches.filter((patch) => patch.file === file).reduce(applyPatch, silent);
}

function applyPatch(source: string, { file, find, replace, why }: Patch): string {
  const [before, after, ...more] = source.split(find);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`Monaco: expected exactly once in ${file}: ${find} (why: ${why})`);
  }
  return before + replace + after;
}

/** Classes of the same names, whose `get` answers as it does for what is not registered. */
function standIn({ file, exports, why }: Omission, source: string): string {
  return exports
    .map((name) => {
      if (!new RegExp(`^export \\{.*\\b${name}\\b.*\\};$`, 'm').test(source)) {
        throw new Error(`Monaco: expected in ${file}: an export ${name} (why: ${why})`);
      }
      return `export class ${name} { static get() { return null; } }`;
    })
    .join('\n');
}

const bareImport = /^import '[^']+';\n/gm;

/** Without the imports that name nothing. */
function silence({ file, keeps, why }: Silencing, source: string): string {
  const silent = source.replace(bareImport, '');
  const kept = Array.from(silent.matchAll(/^import .*'([^']+)';$/gm), ([, from]) => from);
  if (silent === source || kept.join() !== keeps.join()) {
    throw new Error(
      `Monaco: expected in ${file}: bare imports, and imports from ${keeps.join()} (why: ${why})`,
    );
  }
  return silent;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import type { Plugin } from 'vite';

/** What is made from the sources, or belongs to the machine, in the project's own folder. */
const notSource = new Set([
  'node_modules',
  'dist',
  'lib',
  '.git',
  '.cache',
  'test-results',
  'playwright-report',
]);

/** Fixed, so that the same sources give the same archive. */
const timestamp = new Date('2026-01-01T12:00:00Z');

function sourceFiles(folder: string, without: ReadonlySet<string>): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !without.has(name) && !name.endsWith('.tgz'))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sourceFiles(path, new Set());
      return entry.isFile() ? [path] : [];
    });
}

/** A zip of everything that the page is built from. */
export function archiveSource(root: string): Uint8Array {
  const entries = sourceFiles(root, notSource).map(
    (path) => [relative(root, path), readFileSync(path)] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime: timestamp });
}

/**
 * Puts the license and the sources beside the page, which is how the AGPL's offer of corresponding
 * source is kept wherever somebody hosts it.
 */
export function sourceArchive(): Plugin {
  let root = '';
  return {
    name: 'source-archive',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'source.zip', source: archiveSource(root) });
      const license = readFileSync(join(root, 'LICENSE'));
      this.emitFile({ type: 'asset', fileName: 'LICENSE.txt', source: license });
    },
  };
}

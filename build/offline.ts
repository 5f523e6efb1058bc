import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

const workerFile = 'service-worker.js';
const workerSource = 'src/worker/serviceWorker.ts';

/** What the worker is told of the build that it belongs to. */
export interface Build {
  readonly version: string;
  /** Path beside the worker → hash, as subresource integrity writes it. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Writes the service worker beside the built page, when everything else is written: it knows every file
 * by the hash of what is really there, so that one byte changed anywhere is another version.
 */
export function offline(): Plugin {
  let root = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = 'dist' }) {
        const folder = resolve(root, dir);
        const source = readFileSync(join(root, workerSource), 'utf8');
        writeFileSync(join(folder, workerFile), await writeWorker(source, describeBuild(folder)));
      },
    },
  };
}

export function describeBuild(folder: string): Build {
  const paths = filesIn(folder)
    .map((path) => relative(folder, path).replaceAll('\\', '/'))
    .filter((path) => path !== workerFile)
    .toSorted();
  const files = Object.fromEntries(
    paths.map((path) => [path, integrityOf(readFileSync(join(folder, path)))]),
  );
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  return { version, files };
}

const integrityOf = (content: Uint8Array) =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** The worker as browsers run it: one plain script that imports nothing. */
export async function writeWorker(source: string, build: Build): Promise<string> {
  const { code } = await transformWithOxc(source, workerSource, {
    target: 'es2023',
  });
  // A module that exports nothing says so, which a plain script may not.
  const script = code.replace(/^export \{\s*\};?$/m, '');
  if (/^\s*(import|export)\b/m.test(script)) {
    throw new Error(`${workerSource}: expected a script that imports and exports nothing`);
  }
  return `const build = ${JSON.stringify(build)};\n${script}`;
}

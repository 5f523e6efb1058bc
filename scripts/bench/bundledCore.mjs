// @ts-check
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const core = path.join(root, 'src/policy/index.ts');
const folder = path.join(root, 'node_modules/.cache/core');

/** @typedef {typeof import('../../src/policy/index.ts')} Policy */

/** As the page has it: one module, no wrapper around every import. @returns {Promise<Policy>} */
export async function bundledCore() {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      lib: { entry: core, formats: ['es'], fileName: 'core' },
      rolldownOptions: { external: /^@cloud-copilot/ },
    },
  });
  /** @type {unknown} */
  const module = await import(pathToFileURL(path.join(folder, 'core.js')).href);
  if (!isPolicy(module)) throw new Error('This is not the core.');
  return module;
}

/** @param {unknown} module @returns {module is Policy} */
const isPolicy = (module) =>
  typeof module === 'object' && module !== null && 'buildPolicies' in module;

import type { Environment } from 'monaco-editor/editor';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';

const workers = lazyCode(() => import('./startWorker.ts'));

/**
 * To be imported by the app's entry: it must stand before the import of Monaco begins. The policy
 * editor starts the JSON worker. Nothing we register starts the editor worker today; a feature that
 * does would, without this, try a `blob:` worker, which the content security policy forbids.
 */
const environment: Environment = {
  async getWorker(_id, label) {
    const { startWorker } = await workers.fetch();
    return startWorker(label);
  },
};

globalThis.MonacoEnvironment = environment;

import type { Environment } from 'monaco-editor/editor';
// oxlint-disable-next-line import/default -- Vite gives the module this export
import editorWorkerUrl from 'monaco-editor/editor/editor.worker?worker&url';
// oxlint-disable-next-line import/default -- Vite gives the module this export
import jsonWorkerUrl from 'monaco-editor/languages/features/json/json.worker?worker&url';

/** The part of Trusted Types we use. A TrustedScriptURL goes wherever a URL does. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

declare global {
  var trustedTypes: TrustedTypes | undefined;
}

const workerUrls = globalThis.trustedTypes?.createPolicy('app-worker', {
  createScriptURL(url) {
    if (url !== editorWorkerUrl && url !== jsonWorkerUrl) {
      throw new TypeError(`Not a worker of ours: ${url}`);
    }
    return url;
  },
});

/**
 * To be imported by the app's entry: it must stand before the import of Monaco begins. The policy
 * editor starts the JSON worker. Nothing we register starts the editor worker today; a feature that
 * does would, without this, try a `blob:` worker, which the content security policy forbids.
 */
const environment: Environment = {
  getWorker(_id, label) {
    const url = label === 'json' ? jsonWorkerUrl : editorWorkerUrl;
    return new Worker(workerUrls?.createScriptURL(url) ?? url, { type: 'module', name: label });
  },
};

globalThis.MonacoEnvironment = environment;

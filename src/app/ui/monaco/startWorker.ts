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

/** Starts the worker that Monaco calls by this name: the JSON language's, or the editor's. */
export function startWorker(name: string): Worker {
  const url = name === 'json' ? jsonWorkerUrl : editorWorkerUrl;
  return new Worker(workerUrls?.createScriptURL(url) ?? url, { type: 'module', name });
}

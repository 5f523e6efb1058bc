import { editor } from 'monaco-editor/editor';
import 'monaco-editor/languages/features/json/register';
// oxlint-disable-next-line import/default -- Vite gives the module this export
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
// oxlint-disable-next-line import/default -- Vite gives the module this export
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker';
import { useEffect, useRef } from 'react';

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
};

/** Monaco as it comes, given the whole text whenever it changes. */
export default function NaiveEditor({ text }: { readonly text: string }) {
  const host = useRef<HTMLDivElement>(null);
  const created = useRef<editor.IStandaloneCodeEditor>(undefined);
  useEffect(() => {
    if (!host.current) return undefined;
    created.current = editor.create(host.current, {
      language: 'json',
      readOnly: true,
      automaticLayout: true,
    });
    return () => created.current?.dispose();
  }, []);
  useEffect(() => {
    created.current?.setValue(text);
  }, [text]);
  return <div ref={host} style={{ height: '80vh' }} />;
}

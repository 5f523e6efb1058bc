import { editor, Uri } from 'monaco-editor/editor';

/** A text as every editor on the page holds it. Two models cannot have the same path, if any. */
export function createTextModel(text: string, language: string, path?: string): editor.ITextModel {
  const uri = path === undefined ? undefined : Uri.from({ scheme: 'inmemory', path });
  const model = editor.createModel(text, language, uri);
  model.setEOL(editor.EndOfLineSequence.LF);
  // An option of the model, which the editor's option of the same name does not reach.
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  return model;
}

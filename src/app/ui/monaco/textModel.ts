import { editor, type IRange, Uri } from 'monaco-editor/editor';
import { type LineEdit, lineEdits } from './lineEdits.ts';

/**
 * Gives a model another text by the least edits, so that scroll position, selection and folds stay.
 * Gives the ranges that changed, as they are after the change.
 */
export function setModelText(model: editor.ITextModel, text: string): IRange[] {
  const edits = editOperations(model, text);
  return model.applyEdits(edits, true).map(({ range }) => range);
}

/** The least edits that give a model this text. */
export function editOperations(
  model: editor.ITextModel,
  text: string,
): editor.IIdentifiedSingleEditOperation[] {
  return lineEdits(model.getValue(), text.replaceAll('\r\n', '\n')).map(editOperation);
}

function editOperation(edit: LineEdit): editor.IIdentifiedSingleEditOperation {
  return {
    range: {
      startLineNumber: edit.startLine,
      startColumn: edit.startColumn,
      endLineNumber: edit.endLine,
      endColumn: edit.endColumn,
    },
    text: edit.text,
  };
}

let unnamed = 0;

/** A text as every editor on the page holds it. Two models cannot have the same path. */
export function createTextModel(
  text: string,
  language: string,
  path = `/unnamed-${(unnamed += 1)}`,
): editor.ITextModel {
  // Monaco forgets the options below at the first editor, when it had to find an address itself.
  const uri = Uri.from({ scheme: 'inmemory', path });
  const model = editor.createModel(text, language, uri);
  model.setEOL(editor.EndOfLineSequence.LF);
  colorNoBrackets(model);
  return model;
}

/** Monaco would go back to its own options for the other language. */
export function changeLanguage(model: editor.ITextModel, language: string): void {
  editor.setModelLanguage(model, language);
  colorNoBrackets(model);
}

/** An option of the model, which the editor's option of the same name does not reach. */
function colorNoBrackets(model: editor.ITextModel): void {
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
}

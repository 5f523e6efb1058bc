import type { editor, IRange } from 'monaco-editor/editor';
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

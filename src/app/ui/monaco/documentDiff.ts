import type { editor } from 'monaco-editor/editor';
import { linesDiffComputers } from 'monaco-editor/editor/common/diff/linesDiffComputers';

/**
 * Compares two models on the page itself. Monaco would ask its editor worker, 91 KB; two policies
 * take a few milliseconds, and what compares them is in Monaco's core anyway.
 */
export const documentDiff = {
  computeDiff: (
    original: editor.ITextModel,
    modified: editor.ITextModel,
    options: DocumentDiffOptions,
  ): Promise<DocumentDiff> => Promise.resolve(compare(original, modified, options)),
  // Nothing about it ever changes.
  onDidChange: () => ({ dispose: () => undefined }),
  setOptions: () => undefined,
  dispose: () => undefined,
};

function compare(
  original: editor.ITextModel,
  modified: editor.ITextModel,
  options: DocumentDiffOptions,
): DocumentDiff {
  // The editor compares once more while it is being closed.
  if (original.isDisposed() || modified.isDisposed()) {
    return { identical: true, quitEarly: false, changes: [], moves: [] };
  }
  const { changes, moves, hitTimeout } = linesDiffComputers
    .getDefault()
    .computeDiff(original.getLinesContent(), modified.getLinesContent(), options);
  const identical = changes.length === 0 && original.getValue() === modified.getValue();
  return { identical, quitEarly: hitTimeout, changes, moves };
}

import { editor } from 'monaco-editor/editor';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/hover/register';
import { createChangeMarks } from './changeMarks.ts';
import { createTextModel } from './createTextModel.ts';
import { type ExplainLine, explainLines, registerLineExplanations } from './lineExplanations.ts';
import { onLineClick } from './lineClicks.ts';
import { createLineHighlights, type Lines } from './lineHighlights.ts';
import { policyLanguage, registerPolicyLanguage } from './policyJson.ts';
import { markModel, type PolicyMarker } from './policyMarkers.ts';
import { setModelText } from './setModelText.ts';
import { viewOptions } from './viewOptions.ts';

registerPolicyLanguage();
registerLineExplanations();

export { setEditorColorScheme } from './setEditorColorScheme.ts';

interface PolicyViewOptions {
  text: string;
  ariaLabel: string;
  fileName: string;
  /** What a hover says about a line. */
  explain: ExplainLine;
  /** A line, or the number beside it, was clicked once. */
  onLine: (line: number) => void;
}

export interface PolicyView {
  setText(text: string): void;
  /** Lights these lines, and no others. */
  light(lines: readonly Lines[]): void;
  /** Brings these lines into sight and lights them. */
  reveal(lines: Lines): void;
  /** Marks what was found, and nothing else. */
  mark(markers: readonly PolicyMarker[]): void;
  dispose(): void;
}

export function createPolicyView(host: HTMLElement, options: PolicyViewOptions): PolicyView {
  const model = createTextModel(options.text, policyLanguage, `/${options.fileName}`);
  const codeEditor = editor.create(host, {
    ...viewOptions,
    model,
    ariaLabel: options.ariaLabel,
  });
  explainLines(model, options.explain);
  const changeMarks = createChangeMarks(codeEditor);
  const highlights = createLineHighlights(codeEditor);
  onLineClick(codeEditor, options.onLine);
  let shown = options.text;
  tokenizeNow(model);

  return {
    setText(text) {
      if (text === shown) {
        return;
      }
      shown = text;
      const changed = setModelText(model, text);
      tokenizeNow(model);
      changeMarks.show(changed);
    },
    light: (lines) => highlights.show(lines),
    reveal: (lines) => highlights.reveal(lines),
    mark: (markers) => markModel(model, markers),
    dispose() {
      changeMarks.dispose();
      codeEditor.dispose();
      model.dispose();
    },
  };
}

/**
 * Left to itself Monaco tokenizes when idle, and new text is painted without colours
 * first. Colouring the last line makes it tokenize what changed above, at once.
 */
function tokenizeNow(model: editor.ITextModel): void {
  editor.colorizeModelLine(model, model.getLineCount());
}

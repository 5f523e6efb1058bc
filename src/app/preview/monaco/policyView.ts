import { editor, Uri } from 'monaco-editor/editor';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/hover/register';
import { createChangeMarks } from './changeMarks.ts';
import { type ColorScheme, editorTheme } from './editorThemes.ts';
import { type LineEdit, lineEdits } from './lineEdits.ts';
import { type ExplainLine, explainLines, registerLineExplanations } from './lineExplanations.ts';
import { onLineClick } from './lineClicks.ts';
import { createLineHighlights, type Lines } from './lineHighlights.ts';
import { policyLanguage, registerPolicyLanguage } from './policyJson.ts';
import { markModel, type PolicyMarker } from './policyMarkers.ts';
import { viewOptions } from './viewOptions.ts';

registerPolicyLanguage();
registerLineExplanations();
editor.defineTheme('policy-light', editorTheme('light'));
editor.defineTheme('policy-dark', editorTheme('dark'));

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
  const model = createPolicyModel(options);
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
      const edits = lineEdits(shown, text);
      shown = text;
      const changes = model.applyEdits(edits.map(editOperation), true);
      tokenizeNow(model);
      changeMarks.show(changes.map(({ range }) => range));
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

/** The theme of every editor on the page: Monaco knows but one at a time. */
export function setEditorColorScheme(scheme: ColorScheme): void {
  // Monaco opts out of the system's forced colours and brings themes of its own for them.
  const forcedColors = window.matchMedia('(forced-colors: active)').matches;
  editor.setTheme(forcedColors ? forcedColorsTheme[scheme] : `policy-${scheme}`);
}

const forcedColorsTheme: Record<ColorScheme, string> = { light: 'hc-light', dark: 'hc-black' };

function createPolicyModel({ text, fileName }: PolicyViewOptions): editor.ITextModel {
  const uri = Uri.from({ scheme: 'inmemory', path: `/${fileName}` });
  const model = editor.createModel(text, policyLanguage, uri);
  model.setEOL(editor.EndOfLineSequence.LF);
  // An option of the model, which the editor's option of the same name does not reach.
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  return model;
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

/**
 * Left to itself Monaco tokenizes when idle, and new text is painted without colours
 * first. Colouring the last line makes it tokenize what changed above, at once.
 */
function tokenizeNow(model: editor.ITextModel): void {
  editor.colorizeModelLine(model, model.getLineCount());
}

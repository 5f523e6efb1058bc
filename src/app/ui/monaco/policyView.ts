import { editor, type IRange } from 'monaco-editor/editor';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/hover/register';
import { createTextModel, setModelText } from './textModel.ts';
import { type ExplainLine, explainLines, registerLineExplanations } from './lineExplanations.ts';
import { createLineHighlights, type Lines } from './lineHighlights.ts';
import { policyLanguage, registerPolicyLanguage } from './policyJson.ts';
import { markModel, type PolicyMarker } from './policyMarkers.ts';
import { viewOptions } from './viewOptions.ts';
import { type ColorScheme, editorTheme } from './editorThemes.ts';
import './policyView.css';

registerPolicyLanguage();
registerLineExplanations();

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

editor.defineTheme('policy-light', editorTheme('light'));
editor.defineTheme('policy-dark', editorTheme('dark'));

const forcedColorsTheme: Record<ColorScheme, string> = { light: 'hc-light', dark: 'hc-black' };

/** The theme of every editor on the page: Monaco knows but one at a time. */
export function setEditorColorScheme(scheme: ColorScheme): void {
  // Monaco opts out of the system's forced colours and brings themes of its own for them.
  const forcedColors = window.matchMedia('(forced-colors: active)').matches;
  editor.setTheme(forcedColors ? forcedColorsTheme[scheme] : `policy-${scheme}`);
}

/** Longer than most people's double click. */
const secondClickWithin = 300;

/**
 * Calls back with the line on which a person clicked once: on its number at once, in its text only
 * when it turns out to be no double click, no selection and no beginning of typing or searching. A tap
 * on a text counts for nothing, since that is also how one scrolls.
 */
function onLineClick(codeEditor: editor.ICodeEditor, onLine: (line: number) => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const forget = () => clearTimeout(waiting);
  codeEditor.onMouseDown(({ target }) => {
    forget();
    if (target.type === editor.MouseTargetType.GUTTER_LINE_NUMBERS) {
      onLine(target.position.lineNumber);
    }
  });
  codeEditor.onMouseUp(({ target, event }) => {
    forget();
    const inText = target.type === editor.MouseTargetType.CONTENT_TEXT;
    const once = event.leftButton && event.detail === 1 && !event.ctrlKey && !event.metaKey;
    if (!inText || !once || !window.matchMedia('(hover: hover)').matches) return;
    const { lineNumber } = target.position;
    waiting = setTimeout(() => {
      if (codeEditor.getSelection()?.isEmpty() === true) onLine(lineNumber);
    }, secondClickWithin);
  });
  codeEditor.onKeyDown(forget);
  codeEditor.onDidScrollChange(forget);
  codeEditor.onDidDispose(forget);
}

const STEADY_MS = 900;
/** As long as the animation of `.policy-line-fading`. */
const FADE_MS = 600;

interface ChangeMarks {
  /** Marks the lines of these ranges instead of those marked before. */
  show(ranges: readonly IRange[]): void;
  dispose(): void;
}

/** Marks changed lines for a moment: steady as long as changes follow each other, then fading. */
function createChangeMarks(codeEditor: editor.ICodeEditor): ChangeMarks {
  const marks = codeEditor.createDecorationsCollection();
  let timer: number | undefined;

  function paint(ranges: readonly IRange[], className: string): void {
    marks.set(ranges.map((range) => ({ range, options: { isWholeLine: true, className } })));
  }

  function after(delay: number, step: () => void): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(step, delay);
  }

  function fade(): void {
    paint(marks.getRanges(), 'policy-line-changed policy-line-fading');
    after(FADE_MS, () => marks.clear());
  }

  return {
    show(ranges) {
      paint(ranges.flatMap(visibleLines), 'policy-line-changed');
      after(STEADY_MS, fade);
    },
    dispose() {
      window.clearTimeout(timer);
      marks.clear();
    },
  };
}

/**
 * The lines of a range that have something to show: a removed line leaves an empty
 * range at the start of the next one, and added lines end there too.
 */
function visibleLines(range: IRange): IRange[] {
  if (range.endColumn > 1) {
    return [range];
  }
  return range.endLineNumber > range.startLineNumber
    ? [{ ...range, endLineNumber: range.endLineNumber - 1 }]
    : [];
}

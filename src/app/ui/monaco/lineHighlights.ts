import type { editor, IRange } from 'monaco-editor/editor';
import { editorMetrics } from './editorMetrics.ts';

/** Lines from `start` to `end`, both included, counted from 1. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

interface LineHighlights {
  /**
   * Lights these lines instead of those lit before; none puts all out. Where none of them can be seen,
   * scrolls to the first.
   */
  show(lines: readonly Lines[]): void;
  /** Scrolls to these lines, if they are not in sight, and lights them. */
  reveal(lines: Lines): void;
}

/** Lines that belong to what a person looks at elsewhere: a field, a row of the board. */
export function createLineHighlights(codeEditor: editor.ICodeEditor): LineHighlights {
  const lit = codeEditor.createDecorationsCollection();
  const light = (lines: readonly Lines[]) =>
    lit.set(
      lines.map((each) => ({
        range: rangeOf(each),
        options: { isWholeLine: true, className: 'policy-line-lit' },
      })),
    );
  const scroll = createScroll(codeEditor);
  return {
    show(lines) {
      light(lines);
      const [first] = lines;
      scroll(() => {
        if (first && !lines.some((each) => isSeen(codeEditor, each))) {
          codeEditor.revealLineInCenter(first.start);
        }
      });
    },
    reveal(lines) {
      light([lines]);
      scroll(() => {
        codeEditor.revealLinesInCenterIfOutsideViewport(lines.start, lines.end);
        codeEditor.setPosition({ lineNumber: lines.start, column: 1 });
      });
    },
  };
}

/** Scrolls at once, or, in an editor that is hidden, when it is shown, if nothing else is to be seen by then. */
function createScroll(codeEditor: editor.ICodeEditor): (scroll: () => void) => void {
  let waiting: (() => void) | undefined;
  const scrollIfShown = () => {
    // Hidden, it measures a few pixels.
    if (codeEditor.getLayoutInfo().height < editorMetrics.lineHeight) return;
    waiting?.();
    waiting = undefined;
  };
  codeEditor.onDidLayoutChange(scrollIfShown);
  return (scroll) => {
    waiting = scroll;
    scrollIfShown();
  };
}

/** Whether any of these lines is in view, from its top on. */
function isSeen(codeEditor: editor.ICodeEditor, { start, end }: Lines): boolean {
  const { height } = codeEditor.getLayoutInfo();
  const top = codeEditor.getScrollTop();
  for (let line = start; line <= end; line++) {
    const offset = codeEditor.getTopForLineNumber(line) - top;
    if (offset >= 0 && offset + editorMetrics.lineHeight <= height) return true;
  }
  return false;
}

const rangeOf = ({ start, end }: Lines): IRange => ({
  startLineNumber: start,
  startColumn: 1,
  endLineNumber: end,
  endColumn: 1,
});

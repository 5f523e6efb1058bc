import type { editor, IRange } from 'monaco-editor/editor';

/** Lines from `start` to `end`, both included, counted from 1. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

interface LineHighlights {
  /** Lights these lines instead of those lit before; none puts all out. */
  show(lines: readonly Lines[]): void;
  /** Scrolls to these lines, if they are not in sight, and lights them. */
  reveal(lines: Lines): void;
}

/** Lines that belong to what a person looks at elsewhere: a field, a row of the board. */
export function createLineHighlights(codeEditor: editor.ICodeEditor): LineHighlights {
  const lit = codeEditor.createDecorationsCollection();
  const show = (lines: readonly Lines[]) =>
    lit.set(
      lines.map((each) => ({
        range: rangeOf(each),
        options: { isWholeLine: true, className: 'policy-line-lit' },
      })),
    );
  return {
    show(lines) {
      show(lines);
    },
    reveal(lines) {
      codeEditor.revealLinesInCenterIfOutsideViewport(lines.start, lines.end);
      codeEditor.setPosition({ lineNumber: lines.start, column: 1 });
      show([lines]);
    },
  };
}

const rangeOf = ({ start, end }: Lines): IRange => ({
  startLineNumber: start,
  startColumn: 1,
  endLineNumber: end,
  endColumn: 1,
});

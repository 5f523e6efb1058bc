import type { editor, IRange } from 'monaco-editor/editor';
import './policyView.css';

const STEADY_MS = 900;
/** As long as the animation of `.policy-line-fading`. */
const FADE_MS = 600;

interface ChangeMarks {
  /** Marks the lines of these ranges instead of those marked before. */
  show(ranges: readonly IRange[]): void;
  dispose(): void;
}

/** Marks changed lines for a moment: steady as long as changes follow each other, then fading. */
export function createChangeMarks(codeEditor: editor.ICodeEditor): ChangeMarks {
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

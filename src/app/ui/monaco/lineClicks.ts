import { editor } from 'monaco-editor/editor';

/** Longer than most people's double click. */
const secondClickWithin = 300;

/**
 * Calls back with the line on which a person clicked once: on its number at once, in its text only
 * when it turns out to be no double click, no selection and no beginning of typing or searching. A tap
 * on a text counts for nothing, since that is also how one scrolls.
 */
export function onLineClick(codeEditor: editor.ICodeEditor, onLine: (line: number) => void): void {
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

import type { editor } from 'monaco-editor/editor';
import { editorMetrics } from './editorMetrics.ts';

/** How a policy is shown: to be read, not written, and with nothing that is not the policy. */
export const viewOptions: editor.IEditorConstructionOptions = {
  readOnly: true,
  domReadOnly: true,
  // A text area can be read-only to the browser: no keyboard pops up on a phone.
  editContext: false,
  // Tab goes on to the next control: the editor is no keyboard trap.
  tabFocusMode: true,

  fontFamily: editorMetrics.fontFamily,
  fontSize: editorMetrics.fontSize,
  lineHeight: editorMetrics.lineHeight,
  lineNumbersMinChars: editorMetrics.lineNumberChars,
  lineDecorationsWidth: editorMetrics.lineDecorationsWidth,
  padding: { top: editorMetrics.paddingBlock, bottom: editorMetrics.paddingBlock },
  glyphMargin: false,

  automaticLayout: true,
  wordWrap: 'on',
  // ARNs and Sids are long; they break where a reader would break them.
  wordWrapBreakAfterCharacters: ' \t})]?|/&.,;:-_',

  wrappingIndent: 'indent',
  scrollBeyondLastLine: false,
  // At its end the wheel scrolls the page, not nothing.
  scrollbar: { alwaysConsumeMouseWheel: false, useShadows: false, verticalScrollbarSize: 10 },
  fixedOverflowWidgets: true,

  // Our policies are indented by their structure, and indentation needs no language service.
  foldingStrategy: 'indentation',
  foldingHighlight: false,
  showFoldingControls: 'always',
  matchBrackets: 'always',
  occurrencesHighlight: 'off',
  selectionHighlight: false,

  // Otherwise markers show in editors one can write in only.
  renderValidationDecorations: 'on',

  minimap: { enabled: false },
  stickyScroll: { enabled: false },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  renderLineHighlight: 'none',
  renderWhitespace: 'none',
  // The line end of the last line begins no line of its own.
  renderFinalNewline: 'off',
  contextmenu: false,
  guides: { indentation: false },
};

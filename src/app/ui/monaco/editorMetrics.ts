/**
 * The measures the editor and the static text shown before it share, so that
 * nothing moves when the one takes the place of the other. Free of Monaco: the
 * static text must not wait for it.
 */
export const editorMetrics = {
  fontFamily:
    "ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  fontSize: 12.5,
  lineHeight: 18,
  /** Space above the first line and below the last. */
  paddingBlock: 8,
  /** Characters the line numbers have room for; more lines than that widen the gutter. */
  lineNumberChars: 3,
  /** Between the line numbers and the text, without the folding control. */
  lineDecorationsWidth: 6,
} as const;

/** Monaco adds this much to the line decorations for the folding control. */
const foldingControlWidth = 16;

/** Where the text begins: Monaco rounds the width of the line numbers to whole pixels. */
export const editorGutterWidth = `calc(round(${editorMetrics.lineNumberChars}ch, 1px) + ${
  editorMetrics.lineDecorationsWidth + foldingControlWidth
}px)`;

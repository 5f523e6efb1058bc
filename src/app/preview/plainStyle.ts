import { editorGutterWidth, editorMetrics } from './monaco/editorMetrics.ts';

/** The editor's own measures, so that nothing moves when it takes the place of the plain text. */
export const plainStyle = {
  fontFamily: editorMetrics.fontFamily,
  fontSize: editorMetrics.fontSize,
  lineHeight: `${editorMetrics.lineHeight}px`,
  paddingBlock: editorMetrics.paddingBlock,
  paddingLeft: editorGutterWidth,
};

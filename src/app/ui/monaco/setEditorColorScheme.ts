import { editor } from 'monaco-editor/editor';
import { type ColorScheme, editorTheme } from './editorThemes.ts';

editor.defineTheme('policy-light', editorTheme('light'));
editor.defineTheme('policy-dark', editorTheme('dark'));

const forcedColorsTheme: Record<ColorScheme, string> = { light: 'hc-light', dark: 'hc-black' };

/** The theme of every editor on the page: Monaco knows but one at a time. */
export function setEditorColorScheme(scheme: ColorScheme): void {
  // Monaco opts out of the system's forced colours and brings themes of its own for them.
  const forcedColors = window.matchMedia('(forced-colors: active)').matches;
  editor.setTheme(forcedColors ? forcedColorsTheme[scheme] : `policy-${scheme}`);
}

import { createTheme } from '@mui/material/styles';
import type { Plugin } from 'vite';
import { editorGutterWidth, editorMetrics } from '../src/app/ui/monaco/editorMetrics.ts';
import { palettes as editorPalettes } from '../src/app/ui/monaco/editorThemes.ts';
import { themeOptions } from '../src/app/ui/theme/themeOptions.ts';

/**
 * Colours and measures as a plain style sheet, written at build time: the variables of MUI's theme, and those
 * of the text that stands in for the editor.
 */
export function themeVariables(): Plugin {
  return {
    name: 'theme-variables',
    resolveId: { filter: { id: /^virtual:theme\.css$/ }, handler: (id) => `\0${id}` },
    load: { filter: { id: /^\0virtual:theme\.css$/ }, handler: themeCss },
  };
}

export function themeCss(): string {
  const ofMui = createTheme(themeOptions)
    .generateStyleSheets()
    .flatMap((sheet: Record<string, Record<string, unknown>>) => Object.entries(sheet))
    .map(([selector, entries]) => rule(selector, entries));
  const ofEditor = (['light', 'dark'] as const).map((scheme) =>
    rule(`[data-color-scheme="${scheme}"]`, {
      '--code-key': editorPalettes[scheme].key,
      '--code-string': editorPalettes[scheme].string,
      '--code-punctuation': editorPalettes[scheme].punctuation,
    }),
  );
  return [...ofMui, ...ofEditor, rule(':root', editorMeasures)].join('\n');
}

/** What the static text that stands in for the editor needs to stand where the editor's will. */
const editorMeasures = {
  '--editor-font-size': `${editorMetrics.fontSize}px`,
  '--editor-line-height': `${editorMetrics.lineHeight}px`,
  '--editor-padding': `${editorMetrics.paddingBlock}px`,
  '--editor-gutter': editorGutterWidth,
};

/** MUI writes one property as scripts name it. */
const cssName = (name: string) => (name === 'colorScheme' ? 'color-scheme' : name);

const rule = (selector: string, entries: Record<string, unknown>) =>
  `${selector} {\n${Object.entries(entries)
    .map(([name, value]) => `  ${cssName(name)}: ${String(value)};`)
    .join('\n')}\n}`;

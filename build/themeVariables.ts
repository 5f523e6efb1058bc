import { createTheme } from '@mui/material/styles';
import type { Plugin } from 'vite';
import { editorGutterWidth, editorMetrics } from '../src/app/ui/monaco/editorMetrics.ts';
import { palettes as editorPalettes } from '../src/app/ui/monaco/editorThemes.ts';
import { themeOptions } from '../src/app/ui/theme/themeOptions.ts';

/**
 * MUI's theme, made at build time: its variables as a plain style sheet, with those of the text that stands in for
 * the editor; and what else of it is data (src/app/ui/theme/AppTheme.tsx).
 */
export function themeVariables(): Plugin {
  return {
    name: 'theme-variables',
    resolveId: { filter: { id: /^virtual:theme\.(?:css|json)$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:theme\./ },
      handler: (id) => (id.endsWith('.css') ? themeCss() : themeData()),
    },
  };
}

const theme = createTheme(themeOptions);

/**
 * Functions are left out, and of each variable the value that stands in where it is not defined: all of them are
 * defined in the page's own style sheet.
 */
export function themeData(): string {
  const { vars, palette, typography, transitions, mixins, motion } = theme;
  // What single components take of it stands in variables alone.
  const colors = Object.entries(palette).filter(([name]) => !/^[A-Z]/.test(name));
  const data = {
    vars,
    palette: Object.fromEntries(colors),
    typography,
    transitions,
    mixins,
    motion,
  };
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/^(var\(--[\w-]+), .*\)$/, '$1)') : value,
  );
}

export function themeCss(): string {
  const ofMui = theme
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

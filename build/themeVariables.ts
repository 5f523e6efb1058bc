import type { Plugin } from 'vite';
import { editorGutterWidth, editorMetrics } from '../src/app/ui/monaco/editorMetrics.ts';
import { palettes as editorPalettes } from '../src/app/ui/monaco/editorThemes.ts';
import { palettes } from '../src/app/ui/theme/palette.ts';
import { theme } from '../src/app/ui/theme/theme.ts';

const paletteModule = 'virtual:palette.css';

/**
 * Colours and measures as plain style sheets, written at build time: those of the first screen, under
 * the names MUI gives them, and all of MUI's variables, which are loaded with MUI.
 */
export function themeVariables(): Plugin {
  return {
    name: 'theme-variables',
    resolveId: {
      filter: { id: /^virtual:(?:palette|mui-variables)\.css$/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:(?:palette|mui-variables)\.css$/ },
      handler: (id) => (id === `\0${paletteModule}` ? paletteCss() : muiCss()),
    },
  };
}

export function paletteCss(): string {
  const schemes = (['light', 'dark'] as const).map((scheme) =>
    rule(`[data-color-scheme="${scheme}"]`, {
      ...variables(palettes[scheme]),
      '--code-key': editorPalettes[scheme].key,
      '--code-string': editorPalettes[scheme].string,
      '--code-punctuation': editorPalettes[scheme].punctuation,
    }),
  );
  return [...schemes, rule(':root', editorMeasures)].join('\n');
}

/** What the static text that stands in for the editor needs to stand where the editor's will. */
const editorMeasures = {
  '--editor-font-size': `${editorMetrics.fontSize}px`,
  '--editor-line-height': `${editorMetrics.lineHeight}px`,
  '--editor-padding': `${editorMetrics.paddingBlock}px`,
  '--editor-gutter': editorGutterWidth,
};

interface Colors {
  readonly [name: string]: string | Colors;
}

function variables(palette: Colors, prefix = '--mui-palette'): Record<string, string> {
  return Object.fromEntries(
    Object.entries(palette).flatMap(([name, value]) =>
      typeof value === 'object'
        ? Object.entries(variables(value, `${prefix}-${name}`))
        : [[`${prefix}-${name}`, value]],
    ),
  );
}

/** In MUI's own layer, below everything of ours. */
export function muiCss(): string {
  const rules = theme
    .generateStyleSheets()
    .flatMap((sheet: Record<string, Record<string, unknown>>) => Object.entries(sheet));
  return `@layer mui {\n${rules.map(([selector, entries]) => rule(selector, entries)).join('\n')}\n}`;
}

const rule = (selector: string, entries: Record<string, unknown>) =>
  `${selector} {\n${Object.entries(entries)
    .map(([name, value]) => `  ${name}: ${String(value)};`)
    .join('\n')}\n}`;

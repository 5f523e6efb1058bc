import type { editor } from 'monaco-editor/editor';

export type ColorScheme = 'light' | 'dark';

interface Palette {
  background: string;
  text: string;
  key: string;
  string: string;
  literal: string;
  punctuation: string;
  lineNumber: string;
  activeLineNumber: string;
  selection: string;
  match: string;
  otherMatches: string;
  guide: string;
  activeGuide: string;
  widget: string;
  border: string;
  /** Tints, laid over the background. */
  removed: string;
  inserted: string;
}

/** How much of a tint is laid over a line that was removed or inserted, and over the very words. */
export const tintShares = { line: 0.07, words: 0.09 };

export const palettes: Record<ColorScheme, Palette> = {
  light: {
    background: '#ffffff',
    text: '#1f292e',
    key: '#0b6e69',
    string: '#7d4013',
    literal: '#6a3ea1',
    punctuation: '#56636b',
    lineNumber: '#66747c',
    activeLineNumber: '#1f292e',
    selection: '#d3e9e7',
    match: '#ffd98a',
    otherMatches: '#fff0cc',
    guide: '#e4e8ea',
    activeGuide: '#b4bfc5',
    widget: '#f6f8f8',
    border: '#d5dbde',
    removed: '#b3261e',
    inserted: '#23683a',
  },
  dark: {
    background: '#14181b',
    text: '#d6dde1',
    key: '#5cc8bd',
    string: '#e2b48a',
    literal: '#c3a8ee',
    punctuation: '#a3b0b8',
    lineNumber: '#83919a',
    activeLineNumber: '#d6dde1',
    selection: '#1b3a38',
    match: '#4d3c10',
    otherMatches: '#332b18',
    guide: '#2a3136',
    activeGuide: '#4d5a62',
    widget: '#1c2226',
    border: '#343d43',
    removed: '#ff9c92',
    inserted: '#86d39b',
  },
};

/** What the languages of our files call their parts; where Monaco's own themes say so, with the language. */
const tokens: readonly (readonly [keyof Palette, readonly string[]])[] = [
  ['key', ['string.key.json', 'type', 'variable', 'variable.predefined', 'attribute.name']],
  ['string', ['string', 'string.value.json', 'string.yaml', 'regexp']],
  [
    'literal',
    ['keyword', 'keyword.json', 'keyword.flow', 'number', 'number.hex', 'tag', 'metatag'],
  ],
  ['punctuation', ['delimiter', 'operator']],
  ['lineNumber', ['comment']],
];

/** Monaco wants the colours of tokens without the number sign. */
function tokenRule(token: string, color: string): editor.ITokenThemeRule {
  return { token, foreground: color.slice(1) };
}

function tint(color: string, share: number): string {
  const alpha = Math.round(share * 255).toString(16);
  return `${color}${alpha.padStart(2, '0')}`;
}

export function editorTheme(scheme: ColorScheme): editor.IStandaloneThemeData {
  const palette = palettes[scheme];
  return {
    base: scheme === 'light' ? 'vs' : 'vs-dark',
    inherit: true,
    rules: [
      tokenRule('', palette.text),
      ...tokens.flatMap(([part, names]) => names.map((name) => tokenRule(name, palette[part]))),
    ],
    colors: {
      'editor.background': palette.background,
      'editor.foreground': palette.text,
      'editorLineNumber.foreground': palette.lineNumber,
      'editorLineNumber.activeForeground': palette.activeLineNumber,
      'editorGutter.foldingControlForeground': palette.lineNumber,
      'editorCursor.foreground': palette.key,
      'editor.selectionBackground': palette.selection,
      'editor.findMatchBackground': palette.match,
      'editor.findMatchBorder': palette.key,
      'editor.findMatchHighlightBackground': palette.otherMatches,
      'editor.rangeHighlightBackground': '#00000000',
      'editorBracketMatch.background': palette.selection,
      'editorBracketMatch.border': palette.key,
      'editorIndentGuide.background1': palette.guide,
      'editorIndentGuide.activeBackground1': palette.activeGuide,
      'editorWidget.background': palette.widget,
      'editorWidget.border': palette.border,
      'editorHoverWidget.background': palette.widget,
      'editorHoverWidget.border': palette.border,
      'editorSuggestWidget.selectedBackground': palette.selection,
      'editorSuggestWidget.selectedForeground': palette.text,
      'editorSuggestWidget.selectedIconForeground': palette.text,
      'editorSuggestWidget.highlightForeground': palette.key,
      'editorSuggestWidget.focusHighlightForeground': palette.key,
      'diffEditor.removedLineBackground': tint(palette.removed, tintShares.line),
      'diffEditor.removedTextBackground': tint(palette.removed, tintShares.words),
      'diffEditor.insertedLineBackground': tint(palette.inserted, tintShares.line),
      'diffEditor.insertedTextBackground': tint(palette.inserted, tintShares.words),
      'textLink.foreground': palette.key,
      'textLink.activeForeground': palette.key,
      focusBorder: palette.key,
    },
  };
}

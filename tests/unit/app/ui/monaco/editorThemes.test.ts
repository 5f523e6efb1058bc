import { describe, expect, it } from 'vitest';
import { palettes, tintShares } from '../../../../../src/app/ui/monaco/editorThemes.ts';

const WCAG_AA = 4.5;

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

/** As WCAG 2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color)
    .map((channel) => channel / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const texts = ['text', 'key', 'string', 'literal', 'punctuation'] as const;
const surfaces = ['background', 'selection', 'match', 'otherMatches'] as const;

/** What shows when this share of a colour is laid over another. */
function laidOver(below: string, color: string, share: number): string {
  const lower = channels(below);
  const mixed = channels(color).map((upper, i) => share * upper + (1 - share) * (lower[i] ?? 0));
  return `#${mixed.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** How `.policy-line-changed` colours a line. */
function changedLine({ key, background }: { key: string; background: string }): string {
  return laidOver(background, key, 0.1);
}

describe.each(['light', 'dark'] as const)('the %s theme', (scheme) => {
  const palette = palettes[scheme];

  it.each(surfaces.flatMap((surface) => texts.map((text) => ({ text, surface }))))(
    'makes $text legible on $surface',
    ({ text, surface }) => {
      expect(contrast(palette[text], palette[surface])).toBeGreaterThanOrEqual(WCAG_AA);
    },
  );

  it.each(texts)('makes %s legible on a changed line', (text) => {
    expect(contrast(palette[text], changedLine(palette))).toBeGreaterThanOrEqual(WCAG_AA);
  });

  it.each(
    (['removed', 'inserted'] as const).flatMap((tint) => texts.map((text) => ({ tint, text }))),
  )('makes $text legible where it is $tint', ({ tint, text }) => {
    const line = laidOver(palette.background, palette[tint], tintShares.line);
    const words = laidOver(line, palette[tint], tintShares.words);
    expect(contrast(palette[text], words)).toBeGreaterThanOrEqual(WCAG_AA);
  });

  it('makes line numbers legible', () => {
    expect(contrast(palette.lineNumber, palette.background)).toBeGreaterThanOrEqual(WCAG_AA);
  });

  it('tells keys, strings, literals and punctuation apart', () => {
    expect(new Set(texts.map((text) => palette[text])).size).toBe(texts.length);
  });
});

import type { Edit } from '../fault.ts';

/** What stands before every line of a comment, a quotation or a log; each tried on the text as a whole. */
const prefixes: readonly RegExp[] = [
  /^[ \t]*# ?/,
  /^[ \t]*\/\/ ?/,
  /^[ \t]*-- ?/,
  /^[ \t]*; ?/,
  /^[ \t]*(?:> ?)+/,
  /^[ \t]*\* ?/,
  /^[ \t]*│ ?/,
  /^\+/,
  /^\d{4}-\d\d-\d\d[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?[ \t]/,
  /^[ \t]*\d+(?:[:|\t] ?| {1,2}|$)/,
];

const linesOf = (text: string) => [...text.matchAll(/[^\n\r]+/g)];

/** What takes one and the same prefix from every line; nothing where the lines have none in common. */
export function prefixEdits(text: string): readonly Edit[] {
  const possible = prefixes.filter((one) => one.test(firstLineOf(text)));
  if (possible.length === 0) return [];
  const lines = linesOf(text).filter(({ 0: line }) => line.trim() !== '');
  const prefix = possible.find((one) => lines.every(({ 0: line }) => one.test(line)));
  if (!prefix) return [];
  return lines.map(({ 0: line, index }) => ({
    offset: index,
    length: prefix.exec(line)?.[0].length ?? 0,
    replacement: '',
  }));
}

/** The first that is not empty. */
function firstLineOf(text: string): string {
  const before = text.slice(0, text.search(/\S/));
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return /^[^\n\r]*/.exec(text.slice(start))?.[0] ?? '';
}

export const isPatch = (text: string): boolean => /^@@ .*@@/m.test(text);

/** What makes the new text out of a patch as `git diff` prints it. */
export function patchEdits(text: string): readonly Edit[] {
  return linesOf(text).map(({ 0: line, index }) => {
    const isContent = /^[ +](?!\+\+)/.test(line);
    return { offset: index, length: isContent ? 1 : line.length, replacement: '' };
  });
}

// eslint-disable-next-line no-control-regex -- what a terminal is told about colors
const colors = /\u001B\[[\d;]*[A-Za-z]/g;

/** What takes a terminal's colors away. */
export const colorEdits = (text: string): readonly Edit[] =>
  [...text.matchAll(colors)].map(({ 0: found, index }) => ({
    offset: index,
    length: found.length,
    replacement: '',
  }));

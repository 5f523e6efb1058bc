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

/** One way in which JSON is written so that it can stand within something else. */
interface Quoting {
  /** Found where an object begins that is written so. */
  readonly beginning: RegExp;
  readonly escape: RegExp;
  readonly meant: (escape: string) => string;
}

const backslashes: ReadonlyMap<string, string> = new Map([
  ['\\n', '\n'],
  ['\\r', '\n'],
  ['\\t', ' '],
]);

const entities: ReadonlyMap<string, string> = new Map([
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#x22;', '"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&nbsp;', ' '],
  ['&amp;', '&'],
]);

const quotings: readonly Quoting[] = [
  // In a text of JSON, in double quotation marks of bash, for a program that PowerShell calls.
  {
    beginning: /[{[](?:\\[nrt]|\s)*\\"/,
    escape: /\\["\\/nrt$`]/g,
    meant: (found) => backslashes.get(found) ?? found.slice(1),
  },
  // In double quotation marks of PowerShell, of cmd.exe and of CSV.
  { beginning: /[{[]\s*""\w/, escape: /""/g, meant: () => '"' },
  { beginning: /[{[]\s*`"/, escape: /`["$`]/g, meant: (found) => found.slice(1) },
  // In HTML and XML.
  {
    beginning: /[{[]\s*&(?:quot|#34|#x22);/,
    escape: /&(?:quot|apos|lt|gt|amp|nbsp|#39|#34|#x22);/g,
    meant: (found) => entities.get(found) ?? found,
  },
  // In an address, and in what IAM and CloudTrail give.
  { beginning: /%7B(?:%[02][0-9A]|\+)*%22/i, escape: /(?:%[0-9A-Fa-f]{2})+|\+/g, meant: decoded },
];

function decoded(found: string): string {
  if (found === '+') return ' ';
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
  }
}

/** Whether a text is JSON that is written so from its beginning. */
export const beginsQuoted = (text: string): boolean =>
  quotings.some(({ beginning }) => beginning.exec(text)?.index === text.search(/\S/));

/** For each way in which JSON in the text is written, what writes it plainly. */
export const quotedEdits = (text: string): readonly (readonly Edit[])[] =>
  quotings
    .filter(({ beginning }) => beginning.test(text))
    .map(({ escape, meant }) =>
      [...text.matchAll(escape)].map(({ 0: found, index }) => ({
        offset: index,
        length: found.length,
        replacement: meant(found),
      })),
    );

/** A command of the AWS CLI, a cmdlet, or a text that a shell hands to one. */
export const isShell = (text: string): boolean =>
  /\baws\s+[a-z0-9-]+\s+[a-z0-9-]+|<<-?[ \t]*\\?["']?\w+|^#!.*sh\b|-EC2VpcEndpoint\b|@["'][ \t]*\r?$/m.test(
    text,
  );

const spliced =
  /\$\{?env:(\w+)\}?|'"\$\{?(\w+)\}?"'|\$\{(\w+)\}|'\$\{?(\w+)\}?'|\\?\$(\w+)|\$\(\$?([^()\n]*)\)|'\\''|'"'"'/g;

/** What makes named placeholders of a shell's variables, also where quotation marks end for them. */
export const variableEdits = (text: string): readonly Edit[] =>
  [...text.matchAll(spliced)].flatMap(({ 0: found, index, ...names }) => {
    const name = names[1] ?? names[2] ?? names[3] ?? names[4] ?? names[5] ?? names[6];
    if (found.startsWith('\\')) return [];
    const replacement = name === undefined ? "'" : `\${${name}}`;
    return [{ offset: index, length: found.length, replacement }];
  });

const inserted = /\$?\{\{[-\s]*([^{}\n]*?)[-\s]*\}\}/g;

/** What makes named placeholders of `{{ bucket }}`, as Ansible, Helm and GitHub's workflows write it. */
export const templateEdits = (text: string): readonly Edit[] =>
  [...text.matchAll(inserted)].map(({ 0: found, 1: name = '', index }) => ({
    offset: index,
    length: found.length,
    replacement: `\${${name.replaceAll('"', "'")}}`,
  }));

import { isJsonList, type Json, type JsonObject } from './json.ts';

/** How a language writes JSON data as a literal of its own. */
export interface LiteralSyntax {
  /** Spaces a level. */
  readonly indentation: number;
  readonly text: (text: string) => string;
  readonly keyword: (value: null | boolean) => string;
  /** The members of an object, each with its name and its literal, as lines without indentation. */
  readonly members: (members: readonly (readonly [name: string, literal: string])[]) => string[];
}

/** A value as a literal of a language, in lines. */
export function writeLiteral(syntax: LiteralSyntax, value: Json): string {
  if (typeof value === 'string') return syntax.text(value);
  if (typeof value === 'number') return JSON.stringify(value);
  if (typeof value === 'boolean' || value === null) return syntax.keyword(value);
  return isJsonList(value) ? writeList(syntax, value) : writeObject(syntax, value);
}

function writeList(syntax: LiteralSyntax, list: readonly Json[]): string {
  if (list.length === 0) return '[]';
  const entries = list.map((entry) => `${writeLiteral(syntax, entry)},`);
  return `[\n${indent(entries.join('\n'), syntax.indentation)}\n]`;
}

function writeObject(syntax: LiteralSyntax, object: JsonObject): string {
  const members = Object.entries(object).map(
    ([name, value]) => [name, writeLiteral(syntax, value)] as const,
  );
  if (members.length === 0) return '{}';
  return `{\n${indent(syntax.members(members).join('\n'), syntax.indentation)}\n}`;
}

/** Every line further to the right; no literal holds a line feed of its own. */
export function indent(text: string, spaces = 2): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}

/** What an editor does not show, or what makes it show another order of characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]/gu;

/** The text with characters that cannot be seen written out, as `write` spells one. */
export function writeUnseen(text: string, write: (character: string) => string): string {
  return text.replace(unseen, write);
}

/** Every UTF-16 unit of a text as JSON, JavaScript and YAML write it. */
export function escapeUnits(text: string): string {
  return Array.from({ length: text.length }, (_, at) => hex('u', text.charCodeAt(at), 4)).join('');
}

/** A character as HCL and Python write it, whose escapes are of code points, not of units. */
export function escapePoint(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return point > 0xff_ff ? hex('U', point, 8) : hex('u', point, 4);
}

const hex = (letter: string, value: number, digits: number) =>
  `\\${letter}${value.toString(16).padStart(digits, '0')}`;

/**
 * A text as a quoted template of HCL that interpolates nothing: `${` is written `$${` and `%{`
 * `%%{`. After a further `$` or `%` that would be ambiguous, so there the sign itself is escaped.
 */
export function quoteHcl(text: string): string {
  const plain = text.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll(/[$%]+\{/g, escapeTemplate);
  return `"${writeUnseen(plain, escapePoint)}"`;
}

function escapeTemplate(signs: string): string {
  const sign = signs.at(-2) ?? '';
  return signs.length === 2 ? `${sign}${signs}` : `${signs.slice(0, -2)}${escapePoint(sign)}{`;
}

const hclSyntax: LiteralSyntax = {
  indentation: 2,
  text: quoteHcl,
  keyword: String,
  members: (members) =>
    alignEquals(members.map(([name, literal]) => [quoteHcl(name), literal] as const)),
};

type Assignment = readonly [name: string, literal: string];

/** As `terraform fmt` does: equals signs of neighboring lines stand in one column. */
export function alignEquals(assignments: readonly Assignment[]): string[] {
  const isLong = (assignment: Assignment | undefined) => assignment?.[1].includes('\n') ?? true;
  return assignments.map((assignment, at) => {
    const [name, literal] = assignment;
    if (isLong(assignment)) return `${name} = ${literal}`;
    const start = assignments.findLastIndex((other, index) => index < at && isLong(other)) + 1;
    const next = assignments.findIndex((other, index) => index > at && isLong(other));
    const neighbors = assignments.slice(start, next < 0 ? undefined : next);
    return `${name.padEnd(Math.max(...neighbors.map(([other]) => other.length)))} = ${literal}`;
  });
}

/** JSON data as an expression of HCL. */
export function writeHcl(value: Json): string {
  return writeLiteral(hclSyntax, value);
}

/** A text as a string literal of TypeScript, and of JSON. */
export function quoteTypeScript(text: string): string {
  return writeUnseen(JSON.stringify(text), escapeUnits);
}

const typeScriptSyntax: LiteralSyntax = {
  indentation: 2,
  text: quoteTypeScript,
  keyword: String,
  members: (members) => members.map(([name, literal]) => `${memberName(name)}: ${literal},`),
};

/** In a literal `__proto__` would set the prototype; computed, it is a member like any other. */
function memberName(name: string): string {
  return name === '__proto__' ? '["__proto__"]' : quoteTypeScript(name);
}

/** JSON data as a literal of TypeScript. */
export function writeTypeScript(value: Json): string {
  return writeLiteral(typeScriptSyntax, value);
}

/** A text as one word of bash. */
export function quoteBash(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A text as a literal of PowerShell, which ends single-quoted strings at curly quotes too. */
export function quotePowerShell(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`;
}

/**
 * A policy as JSON in ASCII alone, in the lines of the preview.
 *
 * Windows PowerShell 5.1 reads a script without a byte order mark in the code page of the machine, and
 * so does the AWS CLI a file: escaped, the policy is the same in all of them. No line of it begins
 * with anything but spaces and JSON's own signs, so none ends a here-document or a here-string.
 */
export function writeAsciiJson(policy: JsonObject): string {
  return JSON.stringify(policy, null, 2).replaceAll(/[\u007f-\uffff]/g, escapeUnits);
}

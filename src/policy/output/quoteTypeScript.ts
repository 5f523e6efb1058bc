import type { Json } from './json.ts';
import { type LiteralSyntax, writeLiteral } from './literal.ts';
import { escapeUnits, writeUnseen } from './unseen.ts';

/** A text as a string literal of TypeScript, and of JSON. */
export function quoteTypeScript(text: string): string {
  return writeUnseen(JSON.stringify(text), escapeUnits);
}

const syntax: LiteralSyntax = {
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
  return writeLiteral(syntax, value);
}

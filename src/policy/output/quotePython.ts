import type { Json } from './json.ts';
import { type LiteralSyntax, writeLiteral } from './literal.ts';
import { escapePoint, writeUnseen } from './unseen.ts';

/** A text as a string literal of Python 3, whose short escapes mean what JSON's mean. */
export function quotePython(text: string): string {
  return writeUnseen(JSON.stringify(text), escapePoint);
}

const syntax: LiteralSyntax = {
  indentation: 4,
  text: quotePython,
  keyword: (value) => (value === null ? 'None' : value ? 'True' : 'False'),
  members: (members) => members.map(([name, literal]) => `${quotePython(name)}: ${literal},`),
};

/** JSON data as a literal of Python 3. */
export function writePython(value: Json): string {
  return writeLiteral(syntax, value);
}

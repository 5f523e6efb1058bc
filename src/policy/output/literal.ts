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

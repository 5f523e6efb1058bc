import type { Json } from './json.ts';
import { type LiteralSyntax, writeLiteral } from './literal.ts';
import { escapePoint, writeUnseen } from './unseen.ts';

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

const syntax: LiteralSyntax = {
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
  return writeLiteral(syntax, value);
}

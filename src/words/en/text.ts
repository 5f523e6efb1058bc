/**
 * English numbers, plurals and lists. They are this simple in English, and to begin with `Intl` takes the
 * first screen as long as evaluating all its code (docs/decisions/0009-speed.md). The tests hold them
 * against `Intl`.
 */

/** A whole number, in groups of three digits. */
export const grouped = (number: number): string =>
  String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

export const pluralOf = (number: number, one: string, other: string): string =>
  Math.abs(number) === 1 ? one : other;

/** "1 error", "2,000 errors". */
export const counted = (number: number, one: string, other: string): string =>
  `${grouped(number)} ${pluralOf(number, one, other)}`;

/** "a", "a and b", "a, b, and c"; "or" in place of "and" where that is asked for. */
export function joined(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length <= 2) return items.join(` ${last} `);
  return `${items.slice(0, -1).join(', ')}, ${last} ${items.at(-1) ?? ''}`;
}

import { legible } from '../../policy/quoteGiven.ts';
import { isPlain } from '../en/lists.ts';

const count = new Intl.NumberFormat('ja-JP');

/** Japanese has no plural; a counter follows the number. */
export const counted = (number: number, counter: string) => `${count.format(number)} ${counter}`;

const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u;
const latin = /[!-~]/;
const opens = '(';
const closes = '):,.;';

/** Japanese and Latin letters stand apart by a space, except where punctuation holds them together. */
function apart(before: string, after: string): string {
  const left = before.at(-1) ?? '';
  const right = after[0] ?? '';
  if (left === '' || right === '' || opens.includes(left) || closes.includes(right)) return '';
  const mixed =
    (japanese.test(left) && latin.test(right)) || (latin.test(left) && japanese.test(right));
  return mixed ? ' ' : '';
}

/**
 * A Japanese text with values in it, spaced where Japanese and Latin letters meet as AWS Japan spaces
 * them. A value may begin and end in either; what stands inside it is left as it is.
 */
export function text(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return [...parts].reduce((said, part, index) => {
    const value = String(values[index - 1]);
    const before = said + apart(said, value) + value;
    return before + apart(before, part) + part;
  });
}

/** A value somebody gave, in Japanese quotation marks. */
export const quoted = (given: string) => `「${legible(given)}」`;

/** A name or value of the document, as a sentence shows it. */
export const shown = (given: string) => (isPlain(given) ? given : quoted(given));

/** "a", "a および b", "a、b、および c". */
export const allOf = (items: readonly string[]) => joined(items, 'および');

/** "a", "a または b", "a、b、または c". */
export const anyOf = (items: readonly string[]) => joined(items, 'または');

function joined(items: readonly string[], last: string): string {
  const [first = '', second] = items;
  if (second === undefined) return first;
  if (items.length === 2) return text`${first}${last}${second}`;
  return text`${items.slice(0, -1).join('、')}、${last}${items.at(-1) ?? ''}`;
}

/** The first of them in quotation marks, and how many more there are. */
export function quotedList(entries: readonly string[], most: number): string {
  const listed = entries.slice(0, most).map(quoted).join('、');
  const more = entries.length - most;
  return more > 0 ? text`${listed}ほか${more}件` : listed;
}

export const grouped = (number: number) => number.toLocaleString('ja');

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

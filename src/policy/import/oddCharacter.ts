import type { FaultCode } from './fault.ts';

interface OddCharacter {
  readonly code: FaultCode;
  /** What was meant. */
  readonly replacement: string;
}

const noBreak: OddCharacter = { code: 'noBreakSpace', replacement: ' ' };
const space: OddCharacter = { code: 'unusualSpace', replacement: ' ' };
const invisible: OddCharacter = { code: 'invisibleCharacter', replacement: '' };
const quote: OddCharacter = { code: 'curlyQuote', replacement: '"' };
const full = (replacement: string): OddCharacter => ({ code: 'fullWidthCharacter', replacement });

/** Line and paragraph separators count as spaces: what they part may go on in the same line. */
const unusualSpaces = /[\v\f\u0085\u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]/;
const noBreakSpaces = /[\u00A0\u2007\u202F]/;
/** Zero-width and direction marks, soft hyphens, byte order marks. */
const invisibles = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const curlyQuotes = /[\u00AB\u00BB\u2018-\u201F\uFF02\u300C-\u300F]/;
/** `！` to `～` repeat ASCII from `!` to `~` at this distance. */
const fullWidth = /[\uFF01-\uFF5E]/;
const fullWidthDistance = 0xfee0;
const ideographic: ReadonlyMap<string, string> = new Map([
  ['。', '.'],
  ['｡', '.'],
  ['、', ','],
  ['､', ','],
  ['【', '['],
  ['】', ']'],
]);

/** What a character is that JSON or YAML does not know and a keyboard did not mean. */
export function findOddCharacter(character: string): OddCharacter | undefined {
  if (character <= '~' && character !== '\v' && character !== '\f') return undefined;
  if (noBreakSpaces.test(character)) return noBreak;
  if (unusualSpaces.test(character)) return space;
  if (invisibles.test(character)) return invisible;
  if (curlyQuotes.test(character)) return quote;
  if (fullWidth.test(character)) {
    return full(String.fromCharCode(character.charCodeAt(0) - fullWidthDistance));
  }
  const ascii = ideographic.get(character);
  return ascii === undefined ? undefined : full(ascii);
}

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

/** A piece of a text that may be JSON, or was meant to be. */
export interface JsonToken {
  readonly kind: 'comment' | 'text' | 'space' | 'mark' | 'word';
  readonly start: number;
  readonly end: number;
  /** The character that was meant: of a mark or an odd space that one, of anything longer its first. */
  readonly meant: string;
}

/**
 * Cuts a text into comments, quoted texts, spaces, words (numbers, names, whatever else ASCII has) and
 * single other characters, whatever it is. Ends at a comment that is never closed.
 */
export function* jsonTokens(text: string, from = 0): Generator<JsonToken> {
  let start = from;
  while (start < text.length) {
    const token = readToken(text, start);
    if (!token) return;
    yield token;
    start = token.end;
  }
}

/** The first character that counts, as it was meant: after spaces and comments. */
export function firstMark(text: string): string | undefined {
  for (const { kind, meant } of jsonTokens(text)) {
    if (kind !== 'space' && kind !== 'comment') return meant;
  }
  return undefined;
}

const spaces = /[ \t\n\r]+/y;
/** Without what begins a text or a comment, and what opens, parts or closes. */
const word = /[!$-+.0-;<-Z\\^-z|~-]+/y;

function readToken(text: string, start: number): JsonToken | undefined {
  const given = text.charAt(start);
  const spacesEnd = endOf(spaces, text, start);
  if (spacesEnd > start) return { kind: 'space', start, end: spacesEnd, meant: given };
  const wordEnd = endOf(word, text, start);
  if (wordEnd > start) return { kind: 'word', start, end: wordEnd, meant: given };
  const meant = findOddCharacter(given)?.replacement ?? given;
  if (meant === '"') return { kind: 'text', start, end: endOfText(text, start), meant };
  const comment = opensComment(text, start);
  if (!comment) {
    const kind = /^\s?$/.test(meant) ? 'space' : 'mark';
    return { kind, start, end: start + 1, meant };
  }
  const end = comment === 'line' ? endOfLine(text, start) : endOfBlock(text, start);
  return end === undefined ? undefined : { kind: 'comment', start, end, meant };
}

/** Where what matches at a place ends; the place itself where nothing does. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

function opensComment(text: string, at: number): 'line' | 'block' | undefined {
  if (text.startsWith('/*', at)) return 'block';
  return text.startsWith('#', at) || text.startsWith('//', at) ? 'line' : undefined;
}

function endOfBlock(text: string, start: number): number | undefined {
  const closing = text.indexOf('*/', start + 2);
  return closing < 0 ? undefined : closing + 2;
}

const lineEnd = /[\n\r]/g;

function endOfLine(text: string, start: number): number {
  lineEnd.lastIndex = start;
  return lineEnd.exec(text)?.index ?? text.length;
}

/** Just past the closing quotation mark, or the end of the line, which JSON lets no text cross. */
function endOfText(text: string, start: number): number {
  const straight = text.charAt(start) === '"';
  for (let at = start + 1; at < text.length; at++) {
    const given = text.charAt(at);
    if (given === '\n' || given === '\r') return at;
    if (given === '"') return at + 1;
    if (given === '\\') at += 1;
    else if (!straight && findOddCharacter(given)?.code === 'curlyQuote') return at + 1;
  }
  return text.length;
}

import { findOddCharacter } from './oddCharacter.ts';

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

import type { Fault, FaultCode } from './fault.ts';
import { findOddCharacter, type JsonToken, jsonTokens } from './jsonTokens.ts';
/** Deeper than any template: a condition's value in one is the eleventh level. */
export const deepestNesting = 100;

interface JsonFaults {
  /** In the order of the text. */
  readonly faults: readonly Fault[];
  /** Where the text nests deeper than a parser may follow. */
  readonly tooDeepAt?: number;
}

/**
 * What keeps a text from being JSON and has one obvious repair, found without parsing.
 *
 * Reads the text once. Within quotation marks only what leaves nothing but ASCII once it is mended
 * counts as a fault: a name in Japanese keeps its punctuation.
 */
export function findJsonFaults(text: string): JsonFaults {
  const faults: Fault[] = [];
  /** Commas with nothing but spaces and comments after them so far. */
  let commas: JsonToken[] = [];
  let depth = 0;
  const settle = (trailing: boolean) => {
    for (const comma of commas) faults.push(...commaFault(text, comma, trailing));
    commas = [];
  };
  for (const token of jsonTokens(text)) {
    const { kind, meant } = token;
    const mark = kind === 'mark' ? meant : '';
    if (mark === ',') commas.push(token);
    else {
      const closes = mark === '}' || mark === ']';
      if (commas.length > 0 && kind !== 'space' && kind !== 'comment') settle(closes);
      if (kind !== 'word') faults.push(...tokenFaults(text, token));
      depth += Number(mark === '{' || mark === '[') - Number(closes);
      if (depth > deepestNesting) return { faults: inOrder(faults), tooDeepAt: token.start };
    }
  }
  settle(true);
  return { faults: inOrder(faults) };
}

const inOrder = (faults: readonly Fault[]) =>
  faults.toSorted((one, other) => one.offset - other.offset);

function fault(code: FaultCode, offset: number, length = 1, replacement = ''): Fault {
  return { code, offset, length, replacement, inText: false };
}

function commaFault(text: string, { start }: JsonToken, trailing: boolean): readonly Fault[] {
  return trailing ? [fault('trailingComma', start)] : oddFault(text, start);
}

function tokenFaults(text: string, token: JsonToken): readonly Fault[] {
  if (token.kind === 'comment') return [commentFault(text, token)];
  return token.kind === 'text' ? textFaults(text, token) : oddFault(text, token.start);
}

function oddFault(text: string, offset: number): readonly Fault[] {
  const odd = findOddCharacter(text.charAt(offset));
  return odd ? [fault(odd.code, offset, 1, odd.replacement)] : [];
}

const restOfLine = /[ \t]*(?:\r\n|\n|\r)/y;

/** With its line where it has one for itself, else with the blanks before it. */
function commentFault(text: string, { start, end }: JsonToken): Fault {
  let from = start;
  while (from > 0 && /[ \t]/.test(text.charAt(from - 1))) from -= 1;
  restOfLine.lastIndex = end;
  const ownLine = from === 0 || /[\n\r]/.test(text.charAt(from - 1));
  const [lineEnd = ''] = ownLine ? (restOfLine.exec(text) ?? []) : [];
  return fault('comment', from, end + lineEnd.length - from);
}

const onlyAscii = /^[\x20-\x7E]*$/;

/** Nearly all texts: straight quotation marks, ASCII, and backslashes before nothing that needs none. */
const plainText = /"[ !#-[\]-~]*(?:\\["\\/\w][ !#-[\]-~]*)*"?/y;

function isPlain(text: string, { start, end }: JsonToken): boolean {
  plainText.lastIndex = start;
  return plainText.test(text) && plainText.lastIndex === end;
}

const none: readonly Fault[] = [];

/** The faults of a quoted text: its quotation marks, and what was meant to be ASCII between them. */
function textFaults(text: string, token: JsonToken): readonly Fault[] {
  if (isPlain(text, token)) return none;
  const { start, end } = token;
  const closing = text.charAt(end - 1);
  const curlyEnd = end - start > 1 && findOddCharacter(closing)?.replacement === '"';
  const innerEnd = curlyEnd || closing === '"' ? end - 1 : end;
  const inner: Fault[] = [];
  let isAscii = true;
  for (let at = start + 1; at < innerEnd; at++) {
    const odd = findOddCharacter(text.charAt(at));
    const counts = odd && odd.code !== 'curlyQuote';
    if (counts) inner.push({ ...fault(odd.code, at, 1, odd.replacement), inText: true });
    isAscii &&= onlyAscii.test(counts ? odd.replacement : text.charAt(at));
  }
  const marks = [
    ...oddFault(text, start),
    ...needlessBackslashes(text, start + 1, innerEnd),
    ...(curlyEnd ? oddFault(text, end - 1) : []),
  ];
  return isAscii ? [...marks, ...inner] : marks;
}

const escaped = /\\[^]/g;

/** Before punctuation that JSON does not escape but Markdown does: `\\*`, as AWS's own CLI examples show it. */
function needlessBackslashes(text: string, start: number, end: number): readonly Fault[] {
  return [...text.slice(start, end).matchAll(escaped)].flatMap(({ 0: found, index }) =>
    /[^\w\s"\\/]/.test(found.slice(1)) ? [fault('needlessBackslash', start + index)] : [],
  );
}

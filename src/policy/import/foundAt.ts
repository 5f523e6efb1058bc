const token = /"[^"\n\r]{0,30}"?|[\w.$+-]{1,30}|[^\s]/y;

/** What stands at a place, for a sentence: a word, a quoted text, one character, or nothing more. */
export function foundAt(text: string, offset: number): string {
  token.lastIndex = offset + (/^\s*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
  return token.exec(text)?.[0] ?? '';
}

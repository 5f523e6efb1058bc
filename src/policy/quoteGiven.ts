const longestQuote = 60;

/** Characters that change how the text around them is shown, or are not seen at all. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A value somebody gave, as an English sentence shows it. */
export function quoteGiven(given: string): string {
  return `“${legible(given)}”`;
}

/**
 * A value somebody gave, as the quotation marks of any language may hold it: cut where it is long, and
 * with control and direction characters written out, so that a hostile value cannot reorder the sentence.
 */
export function legible(given: string): string {
  const cut = given.length > longestQuote ? `${given.slice(0, longestQuote)}…` : given;
  return cut.replace(unseen, writtenOut);
}

/** As JSON writes it where JSON does, else by its code point. */
function writtenOut(character: string): string {
  const json = JSON.stringify(character).slice(1, -1);
  return json === character ? `\\u{${character.codePointAt(0)?.toString(16)}}` : json;
}

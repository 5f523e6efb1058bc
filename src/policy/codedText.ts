const longest = 500;

/** Characters that are not seen, or that no script's code page is sure to have. */
const beyondAscii = /[^\x20-\x7e]/gu;

/**
 * Where something is (if it is anywhere), its code and its values as one line of ASCII, in no language: for
 * the log of whoever has no words at hand. What is very long is cut.
 */
export function codedText(code: string, values: object = {}, place = ''): string {
  const written = JSON.stringify(values);
  const text = `${place === '' ? '' : `${place}: `}${code}${written === '{}' ? '' : ` ${written}`}`;
  const cut = text.length > longest ? `${text.slice(0, longest)}...` : text;
  return cut.replaceAll(beyondAscii, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

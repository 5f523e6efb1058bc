const escape = String.fromCharCode(27);

/** Colours of a terminal, also where a copy lost the escape character that begins them. */
const colours = new RegExp(
  `${escape}\\[[\\d;?]{0,32}[ -/]{0,4}[@-~]|\\[\\d{1,3}(;\\d{1,3}){0,4}[mM]`,
  'g',
);

/** Line breaks and the like in a log that is a JSON text. */
const escapes = /\\(?:[nrt]|u00[01][\da-f])/gi;

const timestamps =
  /\d{4}[-/]\d{2}[-/]\d{2}[T ,]{0,2}\d{2}:\d{2}:\d{2}([.,]\d{1,9})?( ?(Z|[+-]\d{2}:?\d{2}))?|\d{2}:\d{2}:\d{2}([.,]\d{1,9})?/gi;

/**
 * A log as a run of lower-case words with one space before, between and after them: without colours,
 * timestamps, punctuation and line breaks, which differ from one viewer to the next.
 */
export function plainWords(text: string): string {
  const bare = text
    .replace(colours, '')
    .replace(escapes, ' ')
    .replace(timestamps, ' ')
    .toLowerCase();
  return ` ${bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

const escape = String.fromCharCode(27);

/** Colours of a terminal, also where a copy lost the escape character that begins them. */
const colours = new RegExp(
  `${escape}\\[[\\d;?]{0,32}[ -/]{0,4}[@-~]|\\[\\d{1,3}(;\\d{1,3}){0,4}[mM]`,
  'g',
);

/** Line breaks and the like in a log that is a JSON text, or a JSON text in one. */
const spaceEscapes = /\\{1,8}(?:[nrt]|u00[01][\da-f])/gi;

/** Quotation marks in such a log, and in one that is a page. */
const quoteEscapes = /\\{1,8}(["'/])|&quot;|&#34;|\\{1,8}u0022/gi;

const timestamps =
  /\d{4}[-/]\d{2}[-/]\d{2}[T ,]{0,2}\d{2}:\d{2}:\d{2}([.,]\d{1,9})?( ?(Z|[+-]\d{2}:?\d{2}))?|\d{2}:\d{2}:\d{2}([.,]\d{1,9})?/gi;

/** What stands before every line of some logs and so in the middle of a sentence that is wrapped. */
const prefix = /^ {0,20}(?:[>|#] )?(?:[\w.@-]{1,60}\[\d{1,8}\]:(?: |$))?/gm;

/** A warning about the name of the instance itself, after which `sudo` goes on: it is no failure. */
const warning =
  /\bsudo: unable to resolve host [\w.-]{1,253}(?::? (?:name or service not known|temporary failure in name resolution|no address associated with hostname|system error|connection timed out|connection refused))?/gi;

/** A log on one line, with the place in it where each line of the log begins. */
export interface CleanText {
  readonly text: string;
  readonly starts: readonly number[];
}

/**
 * A log without colours, timestamps, escapes and line breaks, which differ from one viewer to the next,
 * so that a sentence is the same however it was wrapped and copied.
 */
export function cleanText(lines: readonly string[]): CleanText {
  const starts: number[] = [];
  let length = 0;
  const clean = lines.flatMap((line) => {
    const bare = cleanLine(line);
    starts.push(length);
    if (bare === '') return [];
    length += bare.length + 1;
    return bare;
  });
  const text = clean.join(' ').replace(warning, (found) => ' '.repeat(found.length));
  return { text, starts };
}

function cleanLine(line: string): string {
  const shown = withoutColours(line);
  const unescaped = /[\\&]/.test(shown)
    ? shown.replace(spaceEscapes, '\n').replace(quoteEscapes, (_, mark?: string) => mark ?? '"')
    : shown;
  return unescaped.replace(timestamps, ' ').replace(prefix, '').replace(/\s+/g, ' ').trim();
}

/** A line as a person sees it in a terminal. */
export function withoutColours(line: string): string {
  return line.replace(colours, '');
}

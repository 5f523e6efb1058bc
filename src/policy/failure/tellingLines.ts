import { withoutColours } from './cleanText.ts';
import { firstFrom } from './entryIndex.ts';
import type { LogReading } from './readLog.ts';
import type { Span } from './refusal.ts';

export interface TellingLine {
  /** From 1, in the part of the text that was read. */
  readonly number: number;
  /** As it stands there, without colours; of a long line the part that tells. */
  readonly text: string;
}

export interface TellingLines {
  readonly lines: readonly TellingLine[];
  /** How many lines more were read. */
  readonly others: number;
}

/** As many as a person reads. */
const mostLines = 12;

/** A log that is one JSON text is one line. */
const longestLine = 600;

/** The lines of a log that tell, each text once, and how many there are besides. */
export function tellingLines(reading: LogReading, spans: readonly Span[]): TellingLines {
  const { lines, clean } = reading;
  const texts = new Map<string, TellingLine>();
  for (const { at, end } of spans.toSorted((one, other) => one.at - other.at)) {
    const last = lineAt(clean.starts, end);
    for (let line = lineAt(clean.starts, at); line <= last && texts.size < mostLines; line++) {
      const text = shown(reading, line, at);
      if (text !== '' && !texts.has(text)) texts.set(text, { number: line + 1, text });
    }
    if (texts.size === mostLines) break;
  }
  const telling = [...texts.values()].toSorted((one, other) => one.number - other.number);
  const numbers = new Set(telling.map(({ number }) => number));
  const others = lines.filter((line, index) => line.trim() !== '' && !numbers.has(index + 1));
  return { lines: telling, others: others.length };
}

const lineAt = (starts: readonly number[], at: number) =>
  firstFrom(starts.length, (index) => (starts[index] ?? 0) > at) - 1;

/** Of a long line a part of the clean text: nobody can say where that stands in the line itself. */
function shown({ lines, clean }: LogReading, line: number, at: number): string {
  const whole = lines[line] ?? '';
  if (whole.length <= longestLine) return withoutColours(whole).trim();
  const start = clean.starts[line] ?? 0;
  const end = (clean.starts[line + 1] ?? clean.text.length + 1) - 1;
  const from = Math.max(start, Math.min(at - longestLine / 3, end - longestLine));
  const to = Math.min(end, from + longestLine);
  return `${from > start ? '…' : ''}${clean.text.slice(from, to)}${to < end ? '…' : ''}`;
}

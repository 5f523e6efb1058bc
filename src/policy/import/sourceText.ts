import { type Edit, type Fault, originsOf, repairOf, rewrite, type TextRepair } from './fault.ts';
import { positionsIn, type TextPosition } from './textPosition.ts';

const token = /"[^"\n\r]{0,30}"?|[\w.$+-]{1,30}|[^\s]/y;

/** What stands at a place, for a sentence: a word, a quoted text, one character, or nothing more. */
export function foundAt(text: string, offset: number): string {
  token.lastIndex = offset + (/^\s*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
  return token.exec(text)?.[0] ?? '';
}

/** A text to read, which may be a part of what was given, or what it says without its wrapping. */
export interface SourceText {
  readonly text: string;
  /** The place in the text as it was given. */
  readonly positionOf: (offset: number) => TextPosition;
  /** What mending faults of this text would do to the text that stands in the box. */
  readonly repairOf: (faults: readonly Fault[]) => TextRepair | undefined;
}

export function wholeText(text: string): SourceText {
  const positionOf = positionsIn(text);
  return { text, positionOf, repairOf: (faults) => repairOf(text, faults, positionOf) };
}

/** A part that stands in the text as it is; what is mended in it is mended in the whole. */
export function partOf(source: SourceText, start: number, end: number): SourceText {
  return {
    text: source.text.slice(start, end),
    positionOf: (offset) => source.positionOf(start + offset),
    repairOf: (faults) =>
      source.repairOf(faults.map((fault) => ({ ...fault, offset: start + fault.offset }))),
  };
}

/** What a text says once edits, in ascending order, have taken its wrapping away. */
export function rewrittenText(source: SourceText, edits: readonly Edit[]): SourceText {
  const text = rewrite(source.text, edits);
  const originOf = originsOf(edits);
  const positionOf = (offset: number) => source.positionOf(originOf(offset));
  return { text, positionOf, repairOf: (faults) => repairOf(text, faults, positionOf) };
}

import { keysOf } from '../catalog/keysOf.ts';
import { lastAtMost, type TextPosition } from './textPosition.ts';

const faultNames = {
  noBreakSpace: true,
  unusualSpace: true,
  invisibleCharacter: true,
  curlyQuote: true,
  fullWidthCharacter: true,
  comment: true,
  trailingComma: true,
  needlessBackslash: true,
} as const;

/** What copying from a web page, a word processor or another editor does to a policy. */
export type FaultCode = keyof typeof faultNames;

export const faultCodes = keysOf(faultNames);

/** A part of a text and what takes its place. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly replacement: string;
}

/** One place of a text and what belongs there. */
export interface Fault extends Edit {
  readonly code: FaultCode;
  /** Within quotation marks, where JSON takes it but a policy hardly means it. */
  readonly inText: boolean;
}

/** The faults of one kind. */
export interface Repair {
  readonly code: FaultCode;
  readonly count: number;
  /** Where they stand in the text as it was given, or as an earlier repair has left it. */
  readonly positions: readonly TextPosition[];
}

/** Everything that one click mends. */
export interface TextRepair {
  readonly repairs: readonly Repair[];
  /** The text after it, in its own layout. */
  readonly repairedText: string;
}

/** What mending a text's faults, in ascending order, would do; `undefined` where it has none. */
export function repairOf(
  text: string,
  faults: readonly Fault[],
  positionOf: (offset: number) => TextPosition,
): TextRepair | undefined {
  if (faults.length === 0) return undefined;
  const repairs = faultCodes.flatMap((code) => {
    const positions = faults
      .filter((fault) => fault.code === code)
      .map(({ offset }) => positionOf(offset));
    return positions.length > 0 ? [{ code, count: positions.length, positions }] : [];
  });
  return { repairs, repairedText: rewrite(text, faults) };
}

/** One repair and then another of the text that it makes. */
export const inTurn = (first: TextRepair, second: TextRepair): TextRepair => ({
  repairs: faultCodes.flatMap((code) => {
    const positions = [first, second].flatMap(({ repairs }) =>
      repairs.filter((repair) => repair.code === code).flatMap((repair) => repair.positions),
    );
    return positions.length > 0 ? [{ code, count: positions.length, positions }] : [];
  }),
  repairedText: second.repairedText,
});

/** The text with edits, in ascending order, made. */
export function rewrite(text: string, edits: readonly Edit[]): string {
  const starts = [0, ...edits.map(({ offset, length }) => offset + length)];
  const pieces = starts.map((start, index) => {
    const next = edits[index];
    return text.slice(start, next?.offset) + (next?.replacement ?? '');
  });
  return pieces.join('');
}

/** Leads from an offset in a rewritten text back to the one in the text as it was. */
export function originsOf(edits: readonly Edit[]): (offset: number) => number {
  const shifts: number[] = [];
  const starts: number[] = [];
  let shift = 0;
  for (const { offset, length, replacement } of edits) {
    starts.push(offset - shift + replacement.length);
    shift += length - replacement.length;
    shifts.push(shift);
  }
  return (offset) => offset + (shifts[lastAtMost(starts, offset)] ?? 0);
}

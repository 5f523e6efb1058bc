import { diffArrays } from 'diff';

/** A range of the text before, and what stands there after. Lines and columns count from one. */
export interface LineEdit {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
  text: string;
}

/** Neighbouring lines that were replaced; the lines keep their line ends. */
interface Hunk {
  startLine: number;
  removed: string[];
  added: string[];
}

/**
 * Beyond this many lines removed and added, the search for the least difference
 * costs more than it saves, and one replaced range does.
 */
const MAX_CHANGED_LINES = 400;

/** The least edits, in order and apart from each other, which turn `before` into `after`. */
export function lineEdits(before: string, after: string): LineEdit[] {
  const changed = changedLines(splitLines(before), splitLines(after));
  return splitHunk(changed).map(hunkEdit);
}

function splitLines(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** Everything from the first changed line to the last: for one changed line, just that. */
function changedLines(before: string[], after: string[]): Hunk {
  const { head, tail } = sharedEnds(before, after);
  return {
    startLine: head + 1,
    removed: before.slice(head, before.length - tail),
    added: after.slice(head, after.length - tail),
  };
}

/** Leaves out the lines within a hunk that did not change. */
function splitHunk(whole: Hunk): Hunk[] {
  const changes = diffArrays(whole.removed, whole.added, { maxEditLength: MAX_CHANGED_LINES });
  if (!changes) {
    return [whole];
  }
  const hunks: Hunk[] = [];
  let hunk: Hunk | undefined;
  let line = whole.startLine;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      hunk = undefined;
    } else {
      if (!hunk) {
        hunk = { startLine: line, removed: [], added: [] };
        hunks.push(hunk);
      }
      (removed ? hunk.removed : hunk.added).push(...value);
    }
    line += added ? 0 : value.length;
  }
  return hunks.flatMap(lineByLine);
}

/** As many lines after as before: most likely each became its counterpart. */
function lineByLine(hunk: Hunk): Hunk[] {
  if (hunk.removed.length !== hunk.added.length) {
    return [hunk];
  }
  return hunk.removed.map((line, index) => ({
    startLine: hunk.startLine + index,
    removed: [line],
    added: hunk.added.slice(index, index + 1),
  }));
}

/** By code points, since Monaco moves a position out of the middle of a surrogate pair. */
function hunkEdit({ startLine, removed, added }: Hunk): LineEdit {
  const before = Array.from(removed.join(''));
  const after = Array.from(added.join(''));
  const { head, tail } = sharedEnds(before, after);
  const start = endPosition(before.slice(0, head), startLine);
  const end = endPosition(before.slice(0, before.length - tail), startLine);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    text: after.slice(head, after.length - tail).join(''),
  };
}

function endPosition(characters: string[], firstLine: number): { line: number; column: number } {
  const lines = characters.join('').split('\n');
  return { line: firstLine + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 };
}

/** How many items two lists have in common at their beginning, and at their end. */
function sharedEnds(a: string[], b: string[]): { head: number; tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) {
    head += 1;
  }
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) {
    tail += 1;
  }
  return { head, tail };
}

import { cursorAt, HclFault } from '../hcl/hclCursor.ts';
import { jsonTokens } from '../jsonTokens.ts';
import { readLiteral } from '../readLiteral.ts';
import type { Piece } from './pieces.ts';

/** How many beginnings are tried that turn out to be none, and how many blocks are read. */
const mostTries = 40;
const mostBlocks = 200;

/** How often a long text may be read over, since what is never closed is looked for to the end. */
const mostPasses = 6;
const shortText = 100_000;

/** Where an object or list seems to begin, as JSON or as a program writes it. */
const beginning =
  /[{[]\s*(?:["\u201C\u201D'{[]|[A-Za-z_]\w*\s*:|:\w+\s*=>)|@\{\s*["']?\w+["']?\s*=/g;
const jsonBeginning = /^[{[]\s*(?:["\u201C\u201D{[]|$)/;
const aboutPolicy = /statement|policy/i;
/** What a call is given beside a policy that a variable holds are words around that. */
const holdsPolicy = /statement/i;

/**
 * The objects and lists in a text that is something else: a letter, a log, a command, a table. Only
 * those that speak of a policy are given, each whole; where none is, the first that is never closed,
 * up to the end.
 */
export function embeddedBlocks(text: string): readonly Piece[] {
  const blocks: Piece[] = [];
  let open: Piece | undefined;
  let tries = 0;
  let from = 0;
  let room = mostPasses * text.length + shortText;
  while (blocks.length < mostBlocks && tries < mostTries && room > 0) {
    beginning.lastIndex = from;
    const start = beginning.exec(text)?.index;
    if (start === undefined) break;
    const end = endOfBlock(text, start);
    room -= (end ?? text.length) - start;
    const piece = { start, end: end ?? text.length };
    const speaks = aboutPolicy.test(text.slice(start, end)) && !isAllOf(text, piece);
    if (end !== undefined && speaks) blocks.push(piece);
    else tries += 1;
    if (end === undefined && speaks) open ??= piece;
    from = end ?? start + 1;
  }
  const policies = blocks.filter(({ start, end }) => holdsPolicy.test(text.slice(start, end)));
  if (policies.length > 0) return policies;
  return blocks.length === 0 && open ? [open] : blocks;
}

/** Whether JSON is all that a text holds: then it was read as such. */
const isAllOf = (text: string, { start, end }: Piece) =>
  beginsJson(text, start) && (text.slice(0, start) + text.slice(end)).trim() === '';

const endOfBlock = (text: string, start: number) =>
  beginsJson(text, start) ? endOfJson(text, start) : endOfLiteral(text, start);

/** Whether what begins at a place is written as JSON rather than as a program writes it. */
const beginsJson = (text: string, start: number): boolean =>
  jsonBeginning.test(text.slice(start, start + longestSpace));

const longestSpace = 400;

/** Where the brackets that open at a place are closed; what is between them is for others to judge. */
export function endOfJson(text: string, start: number): number | undefined {
  let depth = 0;
  for (const { kind, meant, end } of jsonTokens(text, start)) {
    if (kind === 'mark') depth += Number(/[[{]/.test(meant)) - Number(/[\]}]/.test(meant));
    if (depth === 0) return end;
  }
  return undefined;
}

function endOfLiteral(text: string, start: number): number | undefined {
  const cursor = cursorAt(text);
  cursor.at = start;
  try {
    readLiteral(cursor);
    return cursor.at;
  } catch (fault) {
    if (fault instanceof HclFault) return undefined;
    throw fault;
  }
}

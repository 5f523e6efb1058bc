import type { SourceNode } from '../sourceNode.ts';
import { fail, type HclCursor, HclFault, take } from './hclCursor.ts';

const heredocStart = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n/uy;

/** The text between two markers, as it stands; what it holds is read where it is looked for. */
export function readHeredoc(cursor: HclCursor): SourceNode {
  const start = cursor.at;
  const opening = take(cursor, heredocStart);
  if (opening === undefined) return fail(cursor, 'value');
  const marker = opening.replaceAll(/<<-?|\s/g, '');
  const from = cursor.at;
  for (const line of lines(cursor)) {
    if (line.text.trim() === marker) {
      return {
        kind: 'scalar',
        offset: start,
        value: cursor.text.slice(from, line.start),
        verbatimAt: from,
      };
    }
  }
  throw new HclFault('heredocEnd', start);
}

function* lines(cursor: HclCursor): Generator<{ readonly text: string; readonly start: number }> {
  while (cursor.at < cursor.text.length) {
    const start = cursor.at;
    const text = take(cursor, /[^\n\r]*/y) ?? '';
    yield { text, start };
    take(cursor, /\r?\n|\r/y);
  }
}

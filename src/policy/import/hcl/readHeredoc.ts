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
  const end = new RegExp(String.raw`(?<=[\n\r])[^\S\n\r]*${marker}[^\S\n\r]*(?=[\n\r]|$)`, 'gu');
  end.lastIndex = from;
  const found = end.exec(cursor.text);
  if (!found) throw new HclFault('heredocEnd', start);
  cursor.at = end.lastIndex;
  take(cursor, lineEnd);
  const value = cursor.text.slice(from, found.index);
  return { kind: 'scalar', offset: start, value, verbatimAt: from };
}

const lineEnd = /\r?\n|\r/y;

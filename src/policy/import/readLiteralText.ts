import { cursorAt, HclFault } from './hcl/hclCursor.ts';
import { type ImportResult, resultOf } from './importResult.ts';
import { interpretSource } from './interpretSource.ts';
import type { Reading } from './intrinsics.ts';
import { readLiteral, skipSpace } from './readLiteral.ts';
import type { SourceText } from './sourceText.ts';

/**
 * Reads a value as a program writes or prints it: Python's `{'Statement': [{'Sid': None}]}`, an object
 * of JavaScript. Nothing where the text is no such value, or could as well be JSON with a fault in it:
 * one name among others without quotation marks is one.
 */
export function readLiteralText(
  { text, positionOf }: SourceText,
  reading: Reading,
): ImportResult | undefined {
  const cursor = cursorAt(text);
  try {
    skipSpace(cursor);
    const { node, isForeign, hasBareNames } = readLiteral(cursor);
    skipSpace(cursor);
    if (!(isForeign || hasBareNames || reading.inProgram) || cursor.at < text.length)
      return undefined;
    return resultOf(interpretSource(node, positionOf, { ...reading, isTemplate: true }));
  } catch (fault) {
    if (fault instanceof HclFault) return undefined;
    throw fault;
  }
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineEdit, lineEdits } from '../../../../../src/app/ui/monaco/lineEdits.ts';

const json = (value: unknown) => JSON.stringify(value, null, 2);

const jsonText = fc.jsonValue({ stringUnit: 'grapheme' }).map(json);

/** Texts whose lines repeat, so that some stay, some go and some move. */
const repetitiveText = fc
  .array(fc.constantFrom('{', '  "Effect": "Allow",', '  "Sid": "😀",', '  "Sid": "😁",', '}', ''))
  .map((lines) => lines.join('\n'));

const text = fc.oneof(jsonText, repetitiveText, fc.string({ unit: 'grapheme' }).map(withoutCr));

/** Monaco counts a carriage return as a line end; serialised JSON never holds a raw one. */
function withoutCr(value: string): string {
  return value.replaceAll('\r', '');
}

function thousandLines(word: string): string {
  return json(Array.from({ length: 1000 }, (_, index) => `${word} ${index}`));
}

function offset(source: string, line: number, column: number): number {
  const linesBefore = source.split('\n').slice(0, line - 1);
  return linesBefore.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

function startOffset(source: string, edit: LineEdit): number {
  return offset(source, edit.startLine, edit.startColumn);
}

function endOffset(source: string, edit: LineEdit): number {
  return offset(source, edit.endLine, edit.endColumn);
}

/** Applied from the end, so that the positions of the edits before it stay true. */
function applyEdits(source: string, edits: LineEdit[]): string {
  return edits.reduceRight(
    (result, edit) =>
      result.slice(0, startOffset(source, edit)) +
      edit.text +
      result.slice(endOffset(source, edit)),
    source,
  );
}

describe('lineEdits', () => {
  it('turns the text before into the text after', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, lineEdits(before, after))).toBe(after);
      }),
    );
  });

  it('gives edits in order that do not overlap', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = lineEdits(before, after);
        const ends = [0, ...edits.map((edit) => endOffset(before, edit))];
        edits.forEach((edit, index) => {
          expect(startOffset(before, edit)).toBeGreaterThanOrEqual(ends[index] ?? 0);
        });
      }),
    );
  });

  it('gives no edit for an unchanged text', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(lineEdits(same, same)).toEqual([]);
      }),
    );
  });

  it('touches only the changed characters of a changed line', () => {
    expect(
      lineEdits(
        json({ Sid: 'A', Condition: 'o-abc', Effect: 'Allow' }),
        json({ Sid: 'A', Condition: 'o-abcd', Effect: 'Allow' }),
      ),
    ).toEqual([{ startLine: 3, startColumn: 22, endLine: 3, endColumn: 22, text: 'd' }]);
  });

  it('keeps an edit of one line within that line', () => {
    const lines = fc.array(
      fc.string().map((line) => line.replaceAll(/[\r\n]/g, '')),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(lines, fc.nat(), fc.string(), (before, seed, word) => {
        const index = seed % before.length;
        const after = before.with(index, word.replaceAll(/[\r\n]/g, ''));
        for (const edit of lineEdits(before.join('\n'), after.join('\n'))) {
          expect([edit.startLine, edit.endLine]).toEqual([index + 1, index + 1]);
        }
      }),
    );
  });

  it('edits neighbouring changed lines one by one', () => {
    expect(lineEdits('a-1\nb-1\nc', 'a-2\nb-2\nc')).toEqual([
      { startLine: 1, startColumn: 3, endLine: 1, endColumn: 4, text: '2' },
      { startLine: 2, startColumn: 3, endLine: 2, endColumn: 4, text: '2' },
    ]);
  });

  it('inserts and removes whole lines', () => {
    expect(lineEdits('[\n]', '[\n  1\n]')).toEqual([
      { startLine: 2, startColumn: 1, endLine: 2, endColumn: 1, text: '  1\n' },
    ]);
    expect(lineEdits('[\n  1\n]', '[\n]')).toEqual([
      { startLine: 2, startColumn: 1, endLine: 3, endColumn: 1, text: '' },
    ]);
  });

  it('does not cut a surrogate pair in two', () => {
    expect(lineEdits('"😀"', '"😁"')).toEqual([
      { startLine: 1, startColumn: 2, endLine: 1, endColumn: 4, text: '😁' },
    ]);
  });

  it('replaces one range when nearly everything changed', () => {
    const edits = lineEdits(thousandLines('before'), thousandLines('after'));
    expect(edits).toHaveLength(1);
    expect(applyEdits(thousandLines('before'), edits)).toBe(thousandLines('after'));
  });
});

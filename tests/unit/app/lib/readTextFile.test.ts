import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readTextFile } from '../../../../src/app/lib/readTextFile.ts';

const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Blob([new Uint8Array(bigEndian ? bytes.swap16() : bytes)]);
};

describe('a file that somebody chose or dropped', () => {
  test.each([
    ['UTF-8', new Blob(['{"Sid": "ü日本"}'])],
    ['UTF-8 with a mark', new Blob(['\uFEFF{"Sid": "ü日本"}'])],
    ['UTF-16, as Windows PowerShell writes it', utf16('{"Sid": "ü日本"}')],
    ['UTF-16 of the other order', utf16('{"Sid": "ü日本"}', true)],
  ])('is read as text: %s', async (_, file) => {
    expect(await readTextFile(file, 100)).toEqual({ text: '{"Sid": "ü日本"}' });
  });

  test('is not read where it is larger than any such text', async () => {
    const file = new Blob(['x'.repeat(401)]);
    const read = vi.spyOn(file, 'arrayBuffer');
    expect(await readTextFile(file, 100)).toEqual({ fault: 'tooLarge' });
    expect(read).not.toHaveBeenCalled();
  });

  test('may be a folder, or gone: then it is unreadable, and nothing is thrown', async () => {
    const file = new Blob(['{}']);
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    expect(await readTextFile(file, 100)).toEqual({ fault: 'unreadable' });
  });

  test('is no text where it holds what no text holds', async () => {
    const picture = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])]);
    expect(await readTextFile(picture, 100)).toEqual({ fault: 'notText' });
  });

  test('of any bytes gives a text within the limit, or what is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        const { text, fault } = await readTextFile(new Blob([new Uint8Array(bytes)]), 100);
        expect(text === undefined).toBe(fault !== undefined);
        if (text !== undefined) expect(text).not.toContain('\0');
        expect(fault === 'tooLarge').toBe(bytes.length > 400);
      }),
    );
  });
});

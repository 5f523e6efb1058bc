import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { commandNames } from '../../../src/cli/optionTable.ts';
import { link, terminal } from '../cli/terminal.ts';
import { hostileText } from './hostileText.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';
import { failureTexts, fragments, pastedTexts, presetFiles } from './samples.ts';

afterEach(expectCleanPrototypes);

const text = hostileText([...pastedTexts, ...failureTexts, ...presetFiles, ...fragments, link]);
const word = hostileText([
  link,
  '--endpoint',
  's3',
  '--json',
  '--lang=ja',
  '--form',
  '-',
  'x.json',
]);

describe('arguments and files from anyone, in the command', () => {
  it('give an exit code, and no text that steers a terminal', patient, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...commandNames),
        fc.array(word, { maxLength: 3 }),
        text,
        async (command, words, read) => {
          const world = { files: { 'x.json': read }, stdin: read };
          for (const args of [
            [command, 'x.json', ...words],
            [command, '-', '--endpoint', 's3'],
            [...words, command],
          ]) {
            const { code, out, err } = await terminal(args, world);
            expect([0, 1, 2]).toContain(code);
            expect(out + err).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
          }
        },
      ),
      runs(40),
    );
  });
});

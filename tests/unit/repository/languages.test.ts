import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languages } from '../../../src/words/languages.ts';

const filesOf = (code: string) =>
  readdirSync(new URL(`../../../src/words/${code}`, import.meta.url)).toSorted();

it('each language of the list has a folder, and no other one', () => {
  const folders = readdirSync(new URL('../../../src/words', import.meta.url), {
    withFileTypes: true,
  })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.toSorted()).toEqual(languages.map(({ code }) => code).toSorted());
  for (const { code } of languages) expect(filesOf(code), code).toContain('index.ts');
});

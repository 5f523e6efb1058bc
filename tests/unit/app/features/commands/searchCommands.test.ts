import { expect, it } from 'vitest';
import { commands } from '../../../../../src/app/features/commands/commands.ts';
import { searchCommands } from '../../../../../src/app/features/commands/searchCommands.ts';
import { commands as english } from '../../../../../src/words/en/commands.ts';
import { commands as japanese } from '../../../../../src/words/ja/commands.ts';

const found = (search: string, { labels, switchTo } = english) =>
  searchCommands(commands, search, { ...labels, language: switchTo('ja') }).map(({ id }) => id);

it('finds by any words in any order, whatever their case', () => {
  expect(found('policy COPY')).toEqual(['copyImageBuilder', 'copyS3']);
});

it('finds everything where nothing is searched', () => {
  expect(found('  ')).toHaveLength(commands.length);
});

it('finds nothing where a word is nowhere', () => {
  expect(found('copy xyzzy')).toEqual([]);
});

it('takes full-width letters, as a Japanese keyboard types them', () => {
  expect(found('Ｓ３　コピー', japanese)).toEqual(['copyS3']);
});

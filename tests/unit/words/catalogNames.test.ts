import { describe, expect, it } from 'vitest';
import { imageBuilderActions, partitions, regions } from '../../../src/policy/index.ts';
import { actionDescriptions, partitionNames, regionNames } from '../../../src/words/ja/catalog.ts';
import { page } from '../../../src/words/ja/page.ts';

const sorted = (names: readonly string[]) => [...names].toSorted();

describe('the Japanese names of the catalogue', () => {
  it('are there for each region, each partition and each action, and for no other', () => {
    expect(sorted(Object.keys(regionNames))).toEqual(sorted(regions.map(({ code }) => code)));
    expect(sorted(Object.keys(partitionNames))).toEqual(sorted(Object.keys(partitions)));
    expect(sorted(Object.keys(actionDescriptions))).toEqual(
      sorted(imageBuilderActions.map(({ name }) => name)),
    );
  });

  it('are Japanese, but for names that AWS does not translate', () => {
    const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
    const names = [...Object.values(regionNames), ...Object.values(actionDescriptions)];
    expect(names.filter((name) => !japanese.test(name))).toEqual([]);
    expect(page.catalog.region('ap-northeast-1')).toBe('アジアパシフィック (東京)');
    expect(page.catalog.region('us-west-2')).toBe('米国西部 (オレゴン)');
  });

  it('are different for different things', () => {
    for (const names of [regionNames, partitionNames, actionDescriptions]) {
      expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
    }
  });
});

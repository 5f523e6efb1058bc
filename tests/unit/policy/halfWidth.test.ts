import { describe, expect, it } from 'vitest';
import { describeProblem, parseInputs } from '../../../src/policy/index.ts';
import { problems as english } from '../../../src/words/en/problems.ts';
import { problems as japanese } from '../../../src/words/ja/problems.ts';

const problemsOf = (given: object) => parseInputs(given).problems;

describe('what was typed with an input method on is named with what is meant', () => {
  it.each([
    ['an account', { principals: ['１１１１２２２２３３３３'] }, '111122223333'],
    [
      'an organization, spaces around it',
      { resources: ['　ｏ－ａ１ｂ２ｃ３ｄ４ｅ５　'] },
      'o-a1b2c3d4e5',
    ],
    ['an action', { deniedActions: ['ＤｅｌｅｔｅＩｍａｇｅ'] }, 'DeleteImage'],
    ['a wildcard', { deniedActions: ['Delete＊'] }, 'Delete*'],
    ['a region', { region: 'ｕｓ－ｗｅｓｔ－２' }, 'us-west-2'],
    [
      'a bucket',
      { buckets: [{ name: 'ａｃｍｅ-logs', prefix: '', access: ['write'] }] },
      'acme-logs',
    ],
  ])('%s', (_, given, meant) => {
    const [found, ...more] = problemsOf(given);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'error', values: { meant } });
    if (!found) return;
    expect(describeProblem(english, found)).toContain(`Did you mean “${meant}”?`);
    expect(describeProblem(japanese, found)).toContain(`「${meant}」の間違いではありませんか。`);
  });

  it.each([
    ['no ID in any width', { principals: ['あいうえお'] }],
    ['well-formed in neither width', { principals: ['ｏ－ａ１'] }],
    ['in half-width characters', { principals: ['o-a1'] }],
    ['a bucket with capitals', { buckets: [{ name: 'Ａcme', prefix: '', access: ['read'] }] }],
  ])('not where nothing well-formed is meant: %s', (_, given) => {
    expect(problemsOf(given)).toMatchObject([{ severity: 'error', values: { meant: undefined } }]);
  });
});

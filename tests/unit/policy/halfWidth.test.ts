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

describe('an ID but for capitals or hyphens is named as AWS writes it', () => {
  it.each([
    ['an organization', 'O-A1B2C3D4E5', 'o-a1b2c3d4e5'],
    ['an organization in part', 'o-A1b2C3d4E5', 'o-a1b2c3d4e5'],
    [
      'a path of a unit',
      'o-a1b2c3d4e5/R-AB12/ou-ab12-11111111/',
      'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*',
    ],
    ['an account as the console shows it', '1111-2222-3333', '111122223333'],
  ])('%s', (_, given, meant) => {
    const [found, ...more] = problemsOf({ resources: [given] });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'notAParty', severity: 'error', values: { meant } });
    if (!found) return;
    expect(describeProblem(english, found)).toContain(`. Did you mean “${meant}”? Expected`);
    expect(describeProblem(japanese, found)).toContain(`。「${meant}」の間違いではありませんか。`);
  });

  it.each([
    ['a unit without its path', 'OU-AB12-11111111'],
    ['an account short of a digit, which may be any of them', '11112222333'],
    ['the root', 'r-ab12'],
    ['an ARN', 'arn:aws:iam::111122223333:role/Build'],
  ])('not where a part of it is missing: %s', (_, given) => {
    expect(problemsOf({ principals: [given] })).toMatchObject([{ values: { meant: undefined } }]);
  });
});

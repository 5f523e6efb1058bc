import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonText, overlaps } from '../../../../src/policy/statement/overlaps.ts';
import { includesWildcard, matchesWildcard } from '../../../../src/policy/statement/wildcard.ts';

const pattern = fc.stringMatching(/^[ab*?]{0,6}$/);
const text = fc.stringMatching(/^[ab]{0,6}$/);

describe('a pattern that takes in another', () => {
  it.each([
    ['*', 's3:GetObject', true],
    ['s3:Get*', 's3:GetObject', true],
    ['s3:Get*', 's3:Get*', true],
    ['s3:*', 's3:Get*', true],
    ['s3:Get*', 's3:*', false],
    ['s3:GetObjec?', 's3:GetObject', true],
    ['s3:GetObjec?', 's3:GetObjec*', false],
    ['a?*', 'a*', false],
    ['a*', 'a?*', true],
    ['a?', 'a?', true],
    ['ab', 'a?', false],
  ])('%s and %s: %s', (wide, narrow, taken) => {
    expect(includesWildcard(wide, narrow)).toBe(taken);
  });

  it('matches every text that the other matches', () => {
    fc.assert(
      fc.property(pattern, pattern, text, (wide, narrow, text) => {
        fc.pre(includesWildcard(wide, narrow) && matchesWildcard(text, narrow));
        expect(matchesWildcard(text, wide)).toBe(true);
      }),
    );
  });
});

describe('two patterns that overlap', () => {
  it.each([
    ['*', '*', ''],
    ['s3:*', '*Object', 's3:Object'],
    ['imagebuilder:*Image', 'imagebuilder:Delete*', 'imagebuilder:DeleteImage'],
    ['a*', 'b*', undefined],
    ['*a', '*b', undefined],
    ['a?c', 'ab', undefined],
  ])('%s and %s: %s', (one, other, common) => {
    expect(commonText(one, other)).toBe(common);
  });

  it('have a text in common, and that is one', () => {
    fc.assert(
      fc.property(pattern, pattern, (one, other) => {
        const common = commonText(one, other);
        expect(overlaps(one, other)).toBe(common !== undefined);
        if (common === undefined) return;
        expect(matchesWildcard(common, one)).toBe(true);
        expect(matchesWildcard(common, other)).toBe(true);
      }),
    );
  });

  it('are all the patterns that share a text', () => {
    fc.assert(
      fc.property(pattern, pattern, text, (one, other, text) => {
        fc.pre(matchesWildcard(text, one) && matchesWildcard(text, other));
        expect(overlaps(one, other)).toBe(true);
      }),
    );
  });
});

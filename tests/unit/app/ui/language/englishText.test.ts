import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  counted,
  joined as englishList,
  grouped as englishNumber,
  pluralOf,
} from '../../../../../src/words/en/text.ts';

describe('English without Intl is what Intl says', () => {
  it('in numbers', () => {
    const format = new Intl.NumberFormat('en-US');
    expect([0, 7, 999, 1000, 20480, 1234567].map(englishNumber)).toEqual([
      '0',
      '7',
      '999',
      '1,000',
      '20,480',
      '1,234,567',
    ]);
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(englishNumber(number)).toBe(format.format(number));
      }),
    );
  });

  it('in plurals', () => {
    const rules = new Intl.PluralRules('en-US');
    expect(counted(1, 'finding', 'findings')).toBe('1 finding');
    expect(counted(2000, 'finding', 'findings')).toBe('2,000 findings');
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.maxSafeInteger()), (number) => {
        expect(pluralOf(number, 'one', 'other')).toBe(rules.select(number));
      }),
    );
  });

  it('in lists', () => {
    const format = new Intl.ListFormat('en-US', { type: 'conjunction' });
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 6 }), (items) => {
        expect(englishList(items)).toBe(format.format(items));
      }),
    );
  });
});

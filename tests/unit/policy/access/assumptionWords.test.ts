import { describe, expect, it } from 'vitest';
import { describeAssumptions } from '../../../../src/policy/index.ts';
import { assumptions as englishAssumptions } from '../../../../src/words/en/assumptions.ts';
import { assumptions as japaneseAssumptions } from '../../../../src/words/ja/assumptions.ts';

const vpc = { key: 'aws:SourceVpc', value: 'vpc-0a1b2c3d' };

describe('what an answer takes for granted, in words', () => {
  it('is nothing where nothing is taken for granted', () => {
    expect(describeAssumptions(englishAssumptions, { assuming: [] })).toBe('');
  });

  it.each([
    [
      { assuming: [vpc], otherwise: 'explicitlyDenied' },
      'Only as long as vpc-0a1b2c3d is the VPC of this endpoint; otherwise explicitly denied.',
      'このエンドポイントの VPC が vpc-0a1b2c3d である場合の結果です。それ以外の場合は明示的に拒否されます。',
    ],
    [
      { assuming: [{ ...vpc, not: true }], otherwise: 'denied' },
      'Only as long as vpc-0a1b2c3d is not the VPC of this endpoint; otherwise denied.',
      'このエンドポイントの VPC が vpc-0a1b2c3d ではない場合の結果です。それ以外の場合は拒否されます。',
    ],
    [
      {
        assuming: [vpc, { key: 'aws:PrincipalAccount', value: ['111122223333', '444455556666'] }],
        otherwise: 'allowed',
      },
      'Only as long as vpc-0a1b2c3d is the VPC of this endpoint and 111122223333 or 444455556666 is the account of the caller; otherwise allowed.',
      'このエンドポイントの VPC が vpc-0a1b2c3d である、かつ呼び出し元のアカウントが 111122223333 または 444455556666 である場合の結果です。それ以外の場合は許可されます。',
    ],
    [
      {
        assuming: [{ key: 'aws:UserAgent', value: ['a/1', 'a/2', 'a/3', 'a/4', 'a/5'] }],
        otherwise: 'denied',
      },
      'Only as long as a/1, a/2, a/3, or 2 more is aws:UserAgent; otherwise denied.',
      'aws:UserAgent が a/1、a/2、または a/3 ほか 2 件である場合の結果です。それ以外の場合は拒否されます。',
    ],
  ] as const)('%o', (decision, english, japanese) => {
    expect(describeAssumptions(englishAssumptions, decision)).toBe(english);
    expect(describeAssumptions(japaneseAssumptions, decision)).toBe(japanese);
  });
});

import { describe, expect, it } from 'vitest';
import { apply } from '../../../../../src/words/ja/apply.ts';
import { importing } from '../../../../../src/words/ja/importing.ts';
import { keep } from '../../../../../src/words/ja/keep.ts';
import { describeImportProblem, policySchema } from '../../../../../src/policy/index.ts';
import { draftFacts } from '../../../../../src/app/form/drafts/draftFacts.ts';
import { defaults } from '../../form/arbitrarySnapshot.ts';

const latinSentence = /[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/;

describe('what takes more than plain values, in Japanese', () => {
  it('says where in a text something is, then what', () => {
    const values = { expected: 'comma', found: '"Action"' } as const;
    expect(
      describeImportProblem(importing.sentences, {
        code: 'jsonSyntax',
        values,
        position: { line: 3, column: 12 },
      }),
    ).toBe(
      '3 行目、12 列目: 「"Action"」があります。次のエントリの前にカンマが必要か、閉じ括弧が足りません。',
    );
  });

  it('says where a text has ended too early', () => {
    expect(importing.sentences.problems.jsonSyntax({ expected: 'closingBrace', found: '' })).toBe(
      'テキストがここで終わっています。閉じ波括弧 } が必要です。',
    );
  });

  it('names a kept form by its region, environment and organizations', () => {
    const { values } = defaults;
    const named = (principals: string) =>
      keep.saved.facts(
        draftFacts({ ...defaults, values: { ...values, region: 'eu-west-1', principals } }),
      );
    expect(named('o-a1b2c3d4e5\no-zz99yy88xx')).toBe(
      'eu-west-1 · prod · o-a1b2c3d4e5, o-zz99yy88xx',
    );
    expect(named('111122223333 '.repeat(99)).length).toBeLessThan(150);
    expect(named('')).toBe('eu-west-1 · prod · プリンシパルなし');
  });

  it('explains every element, operator and condition key to the editor', () => {
    for (const endpoint of ['imageBuilder', 's3'] as const) {
      const schema = JSON.stringify(policySchema(endpoint, importing.schema));
      const described = [...schema.matchAll(/"description":"([^"]*)"/g)].map(([, text]) => text);
      expect(described.length).toBeGreaterThan(40);
      expect(described.filter((text) => !/[ぁ-ん]/.test(text ?? ''))).toEqual([]);
    }
  });

  it('writes the README of the archive, with the link, the files and the findings', () => {
    const readme = apply.readme({
      link: 'https://example.com/#v=1',
      catalog: '2026-12-05',
      sections: ['## 節\n'],
      files: ['policies/s3.json'],
      findings: [
        { policy: 'S3 エンドポイントポリシー', sentences: [] },
        { policy: 'Image Builder エンドポイントポリシー', sentences: ['注記: 検出結果の文。'] },
      ],
      version: '1.2.3',
      catalogueDate: '2026-09-26',
    });
    expect(readme).toContain('<https://example.com/#v=1>');
    expect(readme).toContain('- `policies/s3.json`');
    expect(readme).toContain('## 節');
    expect(readme).toContain('### S3 エンドポイントポリシー\n\nなし。');
    expect(readme).toContain('- 注記: 検出結果の文。');
    expect(readme).toContain('バージョン 1.2.3、2026-09-26 時点');
    expect(readme).not.toMatch(latinSentence);
  });
});

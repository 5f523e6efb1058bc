import type { Certainty } from '../src/policy/catalog/sources.ts';
import type { FindingSeverity } from '../src/policy/check/finding.ts';

/** What the page of findings says beside the findings themselves, in one language. */
export interface FindingsPageWords {
  readonly lang: 'en' | 'ja';
  /** Beside `index.html`, as the app's links say it (`findingsPage` of src/words/en/review.ts). */
  readonly fileName: string;
  /** The language by its own name, on the other languages' pages. */
  readonly language: string;
  readonly title: string;
  readonly builder: string;
  readonly intro: string;
  readonly contents: string;
  readonly groups: Readonly<
    Record<FindingSeverity, { readonly title: string; readonly meaning: string }>
  >;
  readonly why: string;
  readonly fix: string;
  readonly source: string;
  /** After the source, in brackets of the language. */
  readonly certainty: Readonly<Record<Certainty, string>>;
}

export const englishPage: FindingsPageWords = {
  lang: 'en',
  fileName: 'findings.html',
  language: 'English',
  title: 'Findings',
  builder: 'Endpoint policies for EC2 Image Builder',
  intro:
    'What the checks say of an endpoint policy, code by code. What the live API accepts nobody here has tried; each entry says how sure its rule is.',
  contents: 'Findings by severity',
  groups: {
    error: { title: 'Errors', meaning: 'AWS would refuse the policy, or it cannot work.' },
    warning: { title: 'Warnings', meaning: 'The policy is valid and unwise.' },
    note: { title: 'Notes', meaning: 'Worth knowing.' },
  },
  why: 'Why',
  fix: 'Fix',
  source: 'Source',
  certainty: {
    verified: ' (stands in the source)',
    likely: ' (inferred from the source)',
    unknown: ' (nobody has confirmed it)',
  },
};

export const japanesePage: FindingsPageWords = {
  lang: 'ja',
  fileName: 'findings.ja.html',
  language: '日本語',
  title: '検出結果',
  builder: 'EC2 Image Builder のエンドポイントポリシー',
  intro:
    'エンドポイントポリシーのチェックで検出される内容を、コードごとに説明します。実際の API が何を受け付けるかは検証していません。各項目に、ルールの確かさを示しています。',
  contents: '重大度別の検出結果',
  groups: {
    error: { title: 'エラー', meaning: 'AWS に拒否されるか、機能しないポリシーです。' },
    warning: { title: '警告', meaning: '有効ですが、推奨されないポリシーです。' },
    note: { title: '注記', meaning: '知っておくとよい情報です。' },
  },
  why: '理由',
  fix: '対処方法',
  source: '情報源',
  certainty: {
    verified: ' (情報源に記載あり)',
    likely: ' (情報源からの推測)',
    unknown: ' (未確認)',
  },
};

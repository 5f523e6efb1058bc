import type { Certainty } from '../src/policy/catalog/sources.ts';
import type { FindingSeverity } from '../src/policy/check/finding.ts';
import type { FindingTexts } from '../src/policy/check/findingDocs.ts';
import { japaneseFindingTexts } from '../src/policy/japanese/japaneseFindingTexts.ts';

type Name = 'app' | 'findings' | 'intro' | 'bySeverity' | 'why' | 'fix' | 'source';

/** What the page of findings says around the entries themselves. */
export interface FindingsPageWords extends Readonly<Record<Name, string>> {
  readonly lang: 'en' | 'ja';
  /** Beside `index.html`. */
  readonly pageName: string;
  /** The same page in the other language. */
  readonly other: { readonly lang: string; readonly name: string; readonly pageName: string };
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly groups: readonly (readonly [FindingSeverity, title: string, meaning: string])[];
  /** Missing in English, which the records themselves have. */
  readonly texts?: FindingTexts;
}

export const englishPage: FindingsPageWords = {
  lang: 'en',
  pageName: 'findings.html',
  other: { lang: 'ja', name: '日本語', pageName: 'findings.ja.html' },
  app: 'Endpoint policies for EC2 Image Builder',
  findings: 'Findings',
  intro:
    'What the checks say of an endpoint policy, code by code. What the live API accepts nobody here has tried; each entry says how sure its rule is.',
  bySeverity: 'Findings by severity',
  why: 'Why',
  fix: 'Fix',
  source: 'Source',
  certainties: {
    verified: 'stands in the source',
    likely: 'inferred from the source',
    unknown: 'nobody has confirmed it',
  },
  groups: [
    ['error', 'Errors', 'AWS would refuse the policy, or it cannot work.'],
    ['warning', 'Warnings', 'The policy is valid and unwise.'],
    ['note', 'Notes', 'Worth knowing.'],
  ],
};

export const japanesePage: FindingsPageWords = {
  lang: 'ja',
  pageName: 'findings.ja.html',
  other: { lang: 'en', name: 'English', pageName: 'findings.html' },
  app: 'EC2 Image Builder のエンドポイントポリシー',
  findings: '検出結果',
  intro:
    'エンドポイントポリシーの検証で検出される内容を、コードごとに説明します。実際の API で受け付けられるかどうかは試していません。各項目に、根拠となる規則の確実さを示します。',
  bySeverity: '重要度別の検出結果',
  why: '理由',
  fix: '対処方法',
  source: '情報源',
  certainties: {
    verified: '情報源で確認済み',
    likely: '情報源からの推定',
    unknown: '未確認',
  },
  groups: [
    ['error', 'エラー', 'AWS に受け付けられないか、機能しないポリシーです。'],
    ['warning', '警告', '有効ですが、推奨されないポリシーです。'],
    ['note', '注記', '知っておくとよい内容です。'],
  ],
  texts: japaneseFindingTexts,
};

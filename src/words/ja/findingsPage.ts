import type { findingsPage as english } from '../en/findingsPage.ts';
import { findingTitles } from './findings.ts';

export const findingsPage: typeof english = {
  title: '検出結果',
  builder: 'EC2 Image Builder のエンドポイントポリシー',
  intro:
    'エンドポイントポリシーのチェックで検出される内容を、1 つずつ説明します。実際の API が何を受け付けるかは検証していません。各項目に、ルールの確かさを示しています。',
  contents: '重大度別の検出結果',
  groups: {
    error: { title: 'エラー', meaning: 'AWS に拒否されるか、機能しないポリシーです。' },
    warning: { title: '警告', meaning: '有効ですが、推奨されないポリシーです。' },
    note: { title: '注記', meaning: '知っておくとよい情報です。' },
  },
  titles: findingTitles,
  why: '理由',
  fix: '対処方法',
  source: '情報源',
  certainty: {
    verified: ' (情報源に記載あり)',
    likely: ' (情報源からの推測)',
    unknown: ' (未確認)',
  },
};

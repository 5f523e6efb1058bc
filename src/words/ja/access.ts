import { assumptions } from './assumptions.ts';
import { decisions } from './decisions.ts';
import { measured } from './measured.ts';
import { text } from './text.ts';
import type { Words } from '../words.ts';

export const access: Words['access'] = {
  decisions,
  assumptions,
  actions: (number) => `${number} 個のアクション`,
  notInLists:
    'アクションまたはリージョンがこのページの一覧にないため、AWS に存在するかどうかを確認できません。',
  measured,
  ask: {
    title: 'リクエストのシミュレーション',
    principal: 'プリンシパル',
    action: 'アクション',
    resource: 'リソース ARN',
    owner: 'リソースの所有者',
    context: 'コンテキストキー (オプション)',
    contextHelp: 'key=value の形式で、カンマで区切って入力します。',
    contextMalformed:
      'key=value の形式で入力してください (例: aws:SourceVpc=vpc-0123456789abcdef0)。',
    submit: '実行',
    cannotJudge: 'ポリシーエンジンを読み込めませんでした。もう一度実行してください。',
    problems: {
      actionMissing: () => 'アクションを入力してください (例: imagebuilder:GetComponent)。',
      actionMalformed: () =>
        'サービスプレフィックスとアクションを入力してください (例: s3:GetObject)。',
      actionWildcard: () =>
        'リクエストのアクションは 1 つです。ワイルドカードを含まない名前を入力してください (例: s3:GetObject)。',
      otherService: ({ service }) =>
        text`${service}へのリクエストはこの 2 つのエンドポイントを通らないため、どちらのポリシーでも評価されません。imagebuilder または s3 のアクションを入力してください (例: s3:GetObject)。`,
      resourceMissing: () =>
        'リソースの ARN を入力してください。リソースを指定しないアクションでは * を入力します。',
      resourceMalformed: () =>
        'ARN (例: arn:aws:s3:::my-bucket/build.log) または * を入力してください。',
      resourceWildcard: () =>
        'リクエストのリソースは 1 つです。ワイルドカードを含まない ARN (例: arn:aws:s3:::my-bucket/build.log) または * のみを入力してください。',
      resourceOfOtherService: ({ service, expected }) =>
        text`この ARN のサービスは${service}ですが、アクションのサービスは${expected}です。arn:aws:${expected}: で始まる ARN または * を入力してください。`,
    },
    owners: {
      ownOrganization: '自組織',
      foreignOrganization: '外部の組織',
      none: 'AWS (どの組織にも属さない)',
    },
  },
};

import { assumptions } from './assumptions.ts';
import { decisions } from './decisions.ts';
import { measured } from './measured.ts';
import { text } from './text.ts';
import type { Words } from '../words.ts';

export const access: Words['access'] = {
  decisions,
  assumptions,
  actions: (number) => `${number} 個のアクション`,
  openAll: '理由をすべて開く',
  closeAll: '理由をすべて閉じる',
  passed: (number) => `${number} 件の検証に合格`,
  notInLists:
    'アクションまたはリージョンがこのページの一覧にないため、AWS に存在するかどうかを確認できません。',
  matrix: '誰が何を実行できるか',
  onlyThisPolicy:
    'エンドポイントポリシーのみを @cloud-copilot/iam-simulate で評価しています。ロール、バケットポリシー、SCP/RCP (サービス/リソースコントロールポリシー) はリクエストを許可するものとみなします。実際のアカウントでは検証していません。',
  importedStatement: 'インポートしたポリシーのステートメントです。',
  principals: {
    ownOrganization: '自組織のアイデンティティ',
    foreignOrganization: '外部の組織',
    anonymous: '匿名',
    awsService: 'AWS のサービス',
  },
  targets: {
    ownResource: '自社のコンポーネントの取得',
    awsOwned: 'AWS のコンポーネントの取得',
    thirdPartyComponents: 'サードパーティコンポーネントの取得',
    marketplaceComponents: 'Marketplace コンポーネントの取得',
    foreignResource: '外部のコンポーネントの取得',
    deniedAction: '拒否されたアクション',
    imageBuilderBuckets: 'Image Builder のバケットの読み取り',
    ownBucket: '自社のバケットへの書き込み',
    ownBucketRead: '自社のバケットの読み取り',
    ownBucketList: '自社のバケットの一覧',
    foreignBucket: '外部のバケットへの書き込み',
  },
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

import { assumptions } from './assumptions.ts';
import { decisions } from './decisions.ts';
import { text } from './text.ts';
import type { Words } from '../words.ts';

const measured: Words['access']['measured'] = {
  title: 'ビルドサブネットからの測定結果',
  from: (region) => text`${region}で測定されました。`,
  otherRegion: (region, here) =>
    text`これは${region}で測定された結果です。フォームのリージョンは${here}です。`,
  forget: '測定結果を削除',
  columns: {
    check: '検証項目',
    computed: '評価結果',
    measured: '測定結果',
    meaning: '考えられること',
  },
  kinds: {
    service: 'サービスのエンドポイント',
    download: '認証情報なしのダウンロード',
    component: 'ロールによる GetComponent',
    list: '自社のバケットの一覧取得',
    read: '自社のバケットの読み取り',
    connect: '自社のバケットへの経路',
  },
  unasked: 'ポリシーの対象外',
  asking: '比較しています…',
  outcomes: {
    allowed: '成功',
    refused: '拒否 (403)',
    refusedByEndpoint: 'エンドポイントポリシーによる拒否',
    refusedByOther: '他のポリシーによる拒否',
    noBucket: 'バケットなし',
    otherRegion: '他のリージョンを示す応答',
    publicAddress: 'パブリックアドレス',
    noName: '名前解決に失敗',
    timedOut: '応答なし',
    connectionRefused: '接続の拒否',
    tls: 'TLS の失敗',
    noCredentials: '認証情報なし',
    unclear: '不明',
  },
  meanings: {
    agrees: '想定どおりです。',
    notMeasured: '測定されていません。',
    refusedThoughAllowed:
      'このポリシーでは許可されます。エンドポイントに別のポリシーが設定されている (変更の反映には数分かかります) か、ロールまたはバケットのポリシーで拒否されています。',
    refusedOrNotThere:
      'このポリシーでは許可されます。エンドポイントに別のポリシーが設定されているか、オブジェクトが存在しません。バケットの一覧を取得できない呼び出し元には、S3 はどちらの場合も同じ応答を返します。',
    otherPolicyThere:
      'このポリシーでは許可されます。エンドポイントには、これとは別のポリシーが設定されています。',
    otherPolicyRefused:
      'AWS は別のポリシーを示しています。ロール、バケット、組織のポリシーを確認してください。',
    allowedThoughRefused:
      'このポリシーでは拒否されます。リクエストがこのエンドポイント以外を経由したか、エンドポイントに別のポリシーが設定されています。',
    noBucket:
      'AWS にそのバケットは存在しません。リージョン、環境、カタログの日付を確認してください。',
    otherRegion:
      'バケットは別のリージョンにあります。ゲートウェイエンドポイントからは到達できません。',
    publicAddress:
      '名前がパブリックアドレスに解決されます。エンドポイントがないか、プライベート DNS が無効です (VPC が独自のパブリックアドレスを使用している場合も同じ結果になります)。',
    noName:
      '名前を解決できません。エンドポイント、プライベート DNS、または VPC の DNS 属性を確認してください。',
    timedOut:
      '経路がありません。ルートテーブル、セキュリティグループ、またはネットワーク ACL を確認してください。ポリシーによる拒否は 403 の応答であり、タイムアウトにはなりません。',
    connectionRefused:
      '経路の途中でポート 443 が拒否されています。ポリシーによる拒否であれば 403 の応答になります。',
    tls: '経路の途中で TLS が中断されています。独自の証明書を使用するプロキシなどが考えられます。',
    noCredentials: 'AWS CLI または認証情報がありません。ビルドのロールで実行してください。',
    unclear: '応答からは判断できません。もう一度実行するか、手動で確認してください。',
  },
};

export const access: Words['access'] = {
  decisions,
  assumptions,
  boards: { build: 'ビルドの検証', perimeter: 'データ境界' },
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

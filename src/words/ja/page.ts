import { bundles } from './bundles.ts';
import { policyNames } from './endpoints.ts';
import { linkProblems, problems } from './problems.ts';
import type { Instead } from '../../policy/index.ts';
import { counted, text } from './text.ts';
import { actionDescriptions, partitionNames, regionNames } from './catalog.ts';
import type { Words } from '../words.ts';

const count = new Intl.NumberFormat('ja-JP');

const named = (number: number) => `(${counted(number, '件')})`;

/** The three forms that both fields take. */
const partyExamples =
  '例: アカウント 111122223333、OU o-a1b2c3d4e5/r-ab12/ou-ab12-11111111、組織 o-a1b2c3d4e5。';

const insteads: Readonly<Record<Instead, string>> = {
  mirror: 'VPC 内のミラー、プロキシ、または NAT を使用してください',
  bucket:
    'ビルドに必要なファイルを自社のバケットにコピーするか、プロキシまたは NAT を使用してください',
  registry:
    'ベースイメージはプライベート ECR リポジトリにコピーし、それ以外にはミラー、プロキシ、または NAT を使用してください',
};

export const page: Words['page'] = {
  catalog: {
    region: (code) => regionNames[code] ?? code,
    partition: (id) => partitionNames[id],
    action: ({ name, description }) => actionDescriptions[name] ?? description,
  },
  problems,
  linkProblems,
  app: {
    documentTitle: 'EC2 Image Builder のエンドポイントポリシー',
    description:
      'プライベート VPC の EC2 Image Builder に必要な 2 つの VPC エンドポイントポリシーを作成、検証、共有します。入力した内容はブラウザの外に送信されません。',
    languageShown: 'ページを日本語で表示しています。',
    languageUnavailable:
      'もう一方の言語を読み込めませんでした。オンラインのときにもう一度お試しください。',
    name: 'Image Builder エンドポイントポリシー',
    skipToPolicies: 'ポリシーへ移動',
    colorScheme: {
      system: '配色: システム設定',
      light: '配色: ライト',
      dark: '配色: ダーク',
    },
    copyLink: 'リンクをコピー',
    linkNeedsValidForm: '入力エラーを修正すると、リンクをコピーできます。',
    partMissing: 'この部分を読み込めませんでした。',
    tryAgain: '再試行',
    stillMissing: 'まだ読み込めません。オンラインのときにもう一度お試しください。',
  },
  sections: {
    where: '場所',
    who: 'アクセス元',
    denied: '拒否するアクション',
    downloads: 'ビルドの S3 アクセス',
    advanced: '詳細設定',
  },
  fields: {
    region: {
      label: 'リージョン',
      placeholder: 'コード、名前、パーティション',
      runs: (name, partition) =>
        `${name}、パーティション ${partition}。Image Builder を利用できます。`,
      unconfirmed: (name, partition) =>
        `${name}、パーティション ${partition}。Image Builder を利用できるかどうかは確認されていません。`,
      runsTag: 'Image Builder 利用可',
      unconfirmedTag: '未確認',
      searching: (region) => `検索中です。ポリシーでは引き続き ${region} が使用されます。`,
    },
    environment: {
      label: '環境',
      help: 'バケット名の一部。通常は prod です。',
    },
    principals: {
      label: 'プリンシパルのアカウント・OU・組織 ID',
      help: (number) =>
        number === 0
          ? `ここで指定したアカウント、OU、組織のプリンシパルのみを許可します。${partyExamples}空の場合、すべてのプリンシパルを許可します。`
          : `ここで指定したアカウント、OU、組織のプリンシパルのみを許可します。${named(number)}`,
      placeholder: '111122223333',
    },
    resources: {
      label: 'リソースのアカウント・OU・組織 ID',
      help: (number) =>
        number === 0
          ? 'ここで指定した所有者のリソースのみを許可します。空の場合、すべてのリソースを許可します。'
          : `ここで指定した所有者のリソースのみを許可します。${named(number)}`,
      placeholder: '111122223333',
    },
    parties: {
      organization: '組織',
      organizationalUnit: 'OU (配下を含む)',
      account: 'アカウント',
      times: (number) => counted(number, '件'),
    },
    sameAsPrincipals: { label: 'プリンシパルと同じ' },
    managedResources: {
      label: 'Amazon マネージドリソース',
      help: 'AWS が所有するリソースには aws:ResourceOrgID がなく、自社のアカウントにも属さないため、個別の Allow が必要です。',
      notNeeded: 'プリンシパルもリソースも指定がないため、すでにすべて許可されています。',
    },
    managedOnlyForOrg: {
      label: 'これらにもプリンシパルの条件を適用',
      help: 'Amazon マネージドリソースのステートメントにも、プリンシパルの条件を追加します。',
    },
    awsServices: {
      label: 'AWS のサービスからのリクエスト',
      help: 'AWS サービスプリンシパルからのリクエストを許可します (aws:PrincipalIsAWSService)。',
    },
    deniedActions: {
      label: '拒否するアクション',
      help: 'すべての Allow に優先する明示的な Deny。アクションまたはグループを選択するか、Delete* のように入力します。',
      placeholder: (actions) => `${actions} 個のアクションを検索`,
      pending: (text) =>
        `「${text}」はまだ拒否されていません。ここに戻って Enter キーを押して追加するか、アクションを選択してください。`,
      noMatch: (text) => `「${text}」に一致する既知のアクションやグループはありません。`,
      more: (number) => `ほか ${counted(number, '件')}`,
      groups: 'グループ (まとめて追加)',
      wildcard: 'ワイルドカード',
      remove: (action) => `${action} を削除`,
      matches: (pattern, names) =>
        `${pattern} は ${counted(names.length, '個のアクション')}に一致します: ${names.join('、')}。`,
      matchCount: (number) => counted(number, '個のアクション'),
      clear: '拒否リストをクリア',
      open: 'アクションを表示',
      close: '閉じる',
    },
    ssmAgent: {
      label: 'SSM Agent (Linux)',
      help: 'amazon-ssm-<region> に対する s3:GetObject を許可します。ユーザーデータのない Linux のビルドは、ここから SSM Agent をインストールします。',
    },
    downloads: {
      label: 'ビルド時のダウンロード元',
      help: '選択した各ダウンロード元のバケットに対する s3:GetObject を許可します。',
    },
    images: {
      label: '作成するイメージ',
      help: 'ビルドのダウンロード元を選択します。複数選択でき、下で個別に変更できます。',
      names: {
        al2023: 'Amazon Linux 2023',
        al2: 'Amazon Linux 2',
        windows: 'Windows',
        windowsIso: 'Windows (ISO から)',
        otherLinux: 'Ubuntu、RHEL、SUSE',
        container: 'コンテナ',
      },
      outside: {
        redHat: 'RHEL の RHUI',
        ubuntu: 'Ubuntu のアーカイブ',
        suse: 'SUSE のリポジトリ',
        epel: 'EPEL',
        windowsUpdate: 'Windows Update',
        dockerHub: 'Docker Hub',
        ecrPublic: 'ECR Public',
        gitHub: 'GitHub',
        nvidia: 'NVIDIA のダウンロード',
        amazonLinuxContainers: 'cdn.amazonlinux.com (AL2023 コンテナのパッケージ)',
        awsCli: 'awscli.amazonaws.com (AWS CLI 2)',
      },
      noEndpoint: (image, hosts, instead) =>
        text`${image}: ${hosts.join('、')}に到達できるエンドポイントはないため、${insteads[instead]}。`,
    },
    buckets: {
      label: '自社のバケット',
      help: 'ビルドログと S3Upload には書き込み、コンポーネントの S3Download には読み取り (プレフィックス全体の場合は一覧も) が必要です。',
      name: 'バケット名',
      prefix: 'プレフィックス',
      placeholders: { name: 'my-build-logs', prefix: 'prefix/' },
      access: { read: '読み取り', list: '一覧', write: '書き込み' },
      add: 'バケットを追加',
      row: (number) => `バケット ${number}`,
      remove: (name) => (name === '' ? 'このバケットを削除' : text`${name}を削除`),
    },
    orgBuckets: {
      label: '自社のすべてのバケット',
      help: '上記のプリンシパルとリソースに一致するリクエストに、すべてのバケットを許可します。',
    },
    s3EndpointType: {
      label: 'S3 エンドポイントのタイプ',
      help: {
        gateway: '一般的なタイプです。料金は不要で、VPC のルートテーブルのルートとして機能します。',
        interface:
          'プライベート DNS を VPC 全体で有効にした場合にのみ、このポリシーで評価されます。「インバウンドリゾルバーのみ」の場合、ビルドは併存するゲートウェイエンドポイントを経由します。IPv4 のエンドポイントは s3.dualstack の名前に対応していません。',
      },
    },
    catalog: {
      label: 'カタログの日付',
      help: 'ダウンロード元のバケット名は、この日付の時点で AWS が公開していた名前です。',
      changed: ({ region, corrected, added, removed }) =>
        text`${region}での以後の変更: 修正 ${corrected} 件、追加 ${added} 件、削除 ${removed} 件。`,
      takeNewest: (date) => `${date} の名前を使用`,
      whatChanged: '以後の変更内容',
    },
    moreProblems: (number) => `ほか ${counted(number, '件')}の確認が必要です。`,
    confirm: '確定',
    confirmOf: (field) => text`${field}を確定`,
    warning: '注意',
    error: 'エラー',
  },
  managedResources: {
    components: 'コンポーネント',
    images: 'イメージ',
    workflows: 'ワークフロー',
    thirdPartyComponents: 'サードパーティ (CIS など)',
    marketplaceComponents: 'Marketplace コンポーネント',
  },
  downloads: bundles,
  accessLevels: {
    'Permissions management': 'アクセス許可の管理',
    Tagging: 'タグ付け',
    Write: '書き込み',
    List: 'リスト',
    Read: '読み取り',
  },
  denyGroups: {
    delete: 'すべての削除',
    sharing_policy: 'ポリシーによる共有',
    distribution_exfil: '他のアカウントへの配布',
    import_untrusted: 'インポート',
    privilege_escalation_chain: 'ビルドを利用した権限昇格',
    lifecycle_destruction: 'ライフサイクルポリシー',
    tag_tampering: 'タグ',
    build_disruption: 'ビルドの停止',
  },
  presets: {
    label: 'プリセット',
    builtIn: '組み込みのプリセット',
    saved: '保存済み',
    custom: 'カスタム',
    savedHelp: 'このブラウザに保存されています。',
    names: {
      documentedExample: 'AWS ドキュメントの例',
      organizationPerimeter: '組織のデータ境界',
      privateLinux: 'プライベート Linux ビルド (AL2023)',
      privateWindows: 'プライベート Windows ビルド',
      strictDataPerimeter: '厳格なデータ境界',
      empty: '空',
    },
    help: {
      documentedExample: 'イメージとコンポーネントの削除以外のすべて。組織は条件になりません。',
      organizationPerimeter:
        '自組織のアイデンティティとリソース、および AWS のコンポーネントとイメージのみ。',
      privateLinux: 'インターネットなしの Amazon Linux 2023 ビルドに必要な読み取り。',
      privateWindows: 'インターネットなしの Windows ビルドに必要な読み取り。',
      strictDataPerimeter: '組織のデータ境界をさらに厳格化。削除、共有、配布、インポートは不可。',
      empty: 'Image Builder とその 2 つのバケットのみ。',
    },
  },
  policies: {
    heading: 'ポリシー',
    both: '両方',
    ...policyNames,
    types: { interface: 'インターフェイス型', gateway: 'ゲートウェイ型' },
    copyFails: 'ビルドの検証に不合格の項目があります。「検証」を確認してください。',
    copyShort: 'コピー',
    more: (policy) => text`${policy}のその他の操作`,
    serviceNameUnsure: '名前は未確認',
    copyServiceName: (name) => `サービス名 ${name} をコピー`,
    size: (characters, quota) => `${count.format(quota)} 文字中 ${count.format(characters)} 文字`,
    tooLong: 'この長さのポリシーは AWS に受け付けられません。',
    blocked: '修正が必要な項目:',
    between: '、',
    blockedDetail:
      '(修正するとこのポリシーを使用できます。それまでプレビューでは、無効な値の代わりにデフォルト値を表示します)',
    editorUnavailable:
      'エディターを読み込めなかったため、同じ内容をテキストで表示しています。折りたたみと検索は使用できません。',
  },
  views: {
    label: '表示',
    form: 'フォーム',
    more: 'その他の表示',
    names: {
      policies: 'ポリシー',
      checks: '検証',
      review: 'レビュー',
      deploy: 'デプロイ',
      import: 'インポートと比較',
      failure: 'トラブルシューティング',
    },
  },
  access: {
    asking: 'ポリシーを評価しています…',
    invalid: '入力エラーを修正すると、評価を再開します。',
    failed: 'ポリシーエンジンを読み込めませんでした。',
    showAll: '検証結果を表示',
    buildSum: ({ good, of, unconfirmed }) =>
      `ビルドの検証: ${good}/${of} 件 合格${unconfirmed > 0 ? `、${unconfirmed} 件は未確認` : ''}`,
    perimeterSum: ({ good, of, openByChoice, unconfirmed }) =>
      [
        `データ境界: ${good}/${of} 件で適用`,
        ...(openByChoice > 0 ? [`${openByChoice} 件は未設定`] : []),
        ...(unconfirmed > 0 ? [`${unconfirmed} 件は未確認`] : []),
      ].join('、'),
    unjudged: {
      notAPolicy:
        'AWS がエンドポイントポリシーとして受け付けないポリシーがあります。検出結果を確認してください。',
      tooManyWildcards:
        'インポートしたポリシーに、評価できる数を超えるワイルドカード (*) を含む値があります。ARN の条件、プリンシパル、ポリシー変数を含む値では 6 個以下にしてください (例: arn:aws:iam::*:role/build-*)。',
    },
    goToField: (label) => text`${label}へ移動`,
    verdicts: { allowed: '許可', denied: '拒否', explicitlyDenied: '明示的に拒否' },
  },
  clipboard: {
    copied: (what) => text`${what}をコピーしました。`,
    downloaded: (fileName) => `${fileName} をダウンロードしました。`,
    refusedTitle: '手動でコピー',
    refused: 'ブラウザでコピーが許可されませんでした。テキストは選択されています。',
    refusedKeys: 'Ctrl+C (Mac では ⌘C) を押してください。',
    text: 'コピーするテキスト',
    close: '閉じる',
    link: 'リンク',
    serviceName: 'サービス名',
  },
  link: {
    title: 'リンクに無効な値があります',
    unchanged: 'それ以外はすべて保持されました。アドレスは現在のフォームの内容に更新されています。',
    closed:
      '強調表示された項目を修正または確定すると、影響を受けるポリシーをコピーおよびダウンロードできます。',
    confirmAll: '表示されている値で確定',
    dismiss: '閉じる',
    field: (name, sentence) => `${name}: ${sentence}`,
    more: (number) => `ほか ${counted(number, '件の問題')}があります。`,
  },
  status: {
    allValid: '入力エラーはありません。',
    attention: (fields) => `次の項目を確認してください: ${fields.join('、')}。`,
    blocked: (policies) => text`${policies.join('、')}のコピーとダウンロードはできません。`,
  },
  crash: {
    title: 'ページが停止しました',
    explain: '予期しない問題が発生しました。以下は、このページを開いたときのリンクです。',
    link: '現在のリンク',
    reset: 'デフォルト値で最初からやり直す',
    reload: '同じリンクでもう一度試す',
    details: 'ブラウザからの報告',
    refused:
      'ブラウザに拒否されました。アドレスの変更が多すぎた可能性があります。30 秒後にもう一度試すか、アドレスの # 以降を削除してください。',
  },
  footer: {
    version: (version) => `バージョン ${version}`,
    actions: (date) => `Image Builder のアクション: ${date} 時点`,
    bucketNames: (date) => `バケット名: ${date} 時点`,
    whatChanged: '変更内容',
    private: '入力内容は外部に送信されません。',
    notTested: 'AWS ドキュメントと照合済み。実際のアカウントでは未検証。',
    about: 'このページについて',
    source: 'ソースコード',
    license: 'AGPL-3.0-or-later',
    thirdParty: 'サードパーティライセンス',
  },
};

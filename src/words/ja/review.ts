import { companions, symptoms } from './symptoms.ts';
import { failures } from './failures.ts';
import { findings, managedKinds } from './findings.ts';
import { text } from './text.ts';
import { statementWords } from './statements.ts';
import type { Words } from '../words.ts';
import type { FactId } from '../../policy/catalog/facts.ts';

/** The Japanese counterpart of `facts`. */
const facts: Readonly<Record<FactId, string>> = {
  requestsByOrganization:
    '呼び出し元とリソース所有者に関する条件は、エンドポイントの利用を、指定した組織、OU、アカウントに制限します。同じ種類の複数の値はリストで指定し、そのうち 1 つが一致する必要があります。1 つの条件のキーはすべて一致する必要があるため、種類ごとに別のステートメントになります。',
  allActionsWithoutOrganization:
    'ドキュメントに記載されている一般的なポリシーでは、すべての Image Builder アクションを許可し、個々のアクションを拒否します。',
  resourceOrgAbsentForAws:
    'aws:ResourceOrgID は、リソースを所有するアカウントが組織に属している場合にのみリクエストに含まれ、aws:ResourceAccount は所有者のアカウントです。そのため、AWS が所有するリソースはどちらにも一致せず、専用のステートメントが必要です。',
  managedComponents:
    'Amazon マネージドコンポーネントを使用するレシピでは、ARN のアカウントフィールドが aws であるコンポーネントライブラリへのアクセスが必要です。',
  managedImages:
    'Amazon マネージドのベースイメージは、ARN のアカウントフィールドが aws で、GetImage で読み取られます。',
  managedWorkflows:
    'Amazon マネージドワークフローは、ARN のアカウントフィールドが aws で、GetWorkflow で読み取られます。',
  thirdPartyComponents:
    'サードパーティコンポーネント (おそらく CIS の強化コンポーネントも含む) は、ARN のアカウントフィールドが third-party で、その内容は GetMarketplaceResource で取得されます。',
  marketplaceComponents:
    'AWS Marketplace コンポーネントは、ARN のアカウントフィールドが aws-marketplace で、その内容は GetMarketplaceResource で取得されます。',
  awsServicePrincipals:
    'AWS のサービスがサービスプリンシパルとして行うリクエストは、どの組織にも属しません。aws:PrincipalIsAWSService で許可します。',
  denyWins:
    '明示的な Deny は、すべての Allow に優先します。ドキュメントに記載されている一般的なポリシーでは、イメージとコンポーネントの削除を防ぐために使用されています。',
  imageBuilderBuckets:
    'すべてのビルドは、リージョンとアプリケーション環境にちなんで名付けられた 2 つのバケットから、AWSTOE (AWS Task Orchestrator and Executor) とマネージドコンポーネントを読み取ります。',
  anonymousReads:
    'これらの読み取りは認証されません。プリンシパル、そのアカウント、または組織に関する条件を付けると、すべてのビルドが失敗します。',
  ssmAgentBucket:
    'Linux では、レシピにユーザーデータがない場合、ビルドはそのリージョンのバケットから SSM Agent をダウンロードします。',
  downloadBuckets:
    'パッケージリポジトリとエージェントは、AWS が所有するバケットから提供されます。名前は、日付付きのカタログにあるそのリージョンのものです。',
  logUploads:
    'ビルドインスタンスは、自身のロールで署名した s3:PutObject により、自社のバケットにログをアップロードします。',
  ownReads:
    'ビルドのコンポーネントが自社のバケットからダウンロードするもの (S3Download) は、ビルドインスタンスのロールで署名した s3:GetObject で読み取られます。',
  ownLists:
    'プレフィックス以下のすべてをダウンロードするコンポーネントは、ビルドインスタンスのロールで署名した s3:ListBucket により、自社のバケットを一覧表示します。',
};

export const review: Words['review'] = {
  words: statementWords,
  inWords: (policy) => text`${policy}の説明`,
  symptoms,
  failures,
  companions,
  facts,
  certainties: {
    verified: '情報源で確認済み',
    likely: '可能性が高いが未確認',
    unknown: '不明',
  },
  faults: {
    yes: '原因: エンドポイントポリシー',
    likely: '考えられる主な原因: エンドポイントポリシー',
    maybe: '考えられる原因: エンドポイントポリシー',
    seldom: 'エンドポイントポリシーが原因である可能性は低いです。',
    no: 'エンドポイントポリシーは原因ではありません。',
    unclear: 'メッセージからは原因が分かりません。',
  },
  needed: { yes: '必要', no: '不要', unknown: 'コンポーネントによる' },
  findings,
  severities: { error: 'エラー', warning: '警告', note: '注記' },
  findingCount: ({ error, warning, note }) =>
    [
      ...(error > 0 ? [`エラー ${error} 件`] : []),
      ...(warning > 0 ? [`警告 ${warning} 件`] : []),
      ...(note > 0 ? [`注記 ${note} 件`] : []),
    ].join('、'),
  sheet: {
    fingerprint: (policy) => `フィンガープリント (${policy})`,
    noFingerprint: 'なし (修正が必要です)',
    print: '印刷',
    json: (policy) => `${policy} (JSON 形式)`,
    openPoints: '確認が必要な項目',
    none: 'すべての検証に合格し、検出結果はありません。',
  },
  groups: {
    callers: (ids) => `アクセス元: ${ids ?? '制限なし'}`,
    resources: (ids) => `リソース: ${ids ?? '制限なし'}`,
    managed: (kinds) => `AWS 所有: ${kinds ?? 'なし'}`,
    denied: (actions) => `拒否: ${actions ?? 'なし'}`,
    bundles: (number) => `ダウンロード元 ${number} 件`,
    buckets: (names) => `自社のバケット: ${names ?? 'なし'}`,
  },
  command: { copy: 'コマンドをコピー', name: 'コマンド' },
  statementText: {
    show: (number) => `ステートメント ${number} を表示`,
    hide: (number) => `ステートメント ${number} を非表示`,
  },
  use: (meant) => text`${meant}を使用`,
  fixIt: '修正する',
  allow: {
    managed: (kinds) => text`AWS の${kinds.map((kind) => managedKinds[kind]).join('と')}を許可`,
    action: (name) => text`${name} を許可`,
  },
  needs: {
    bootstrap: 'ブートストラップスクリプトを拒否',
    managedContent: 'AWS コンポーネントの内容を拒否',
    ssmAgent: 'SSM Agent のダウンロードを拒否',
    packages: 'AL2023 パッケージを拒否',
    getManagedComponent: 'AWS コンポーネントを拒否',
    getOwnComponent: '自社のコンポーネントを拒否',
    getManagedImage: 'AWS ベースイメージを拒否',
    getThirdPartyComponent: 'サードパーティコンポーネントを拒否',
    getMarketplaceComponent: 'Marketplace コンポーネントを拒否',
    createImage: 'CreateImage を拒否',
    logUpload: 'ログのアップロードを拒否',
    ownRead: '自社バケットの読み取りを拒否',
    ownList: '自社バケットの一覧表示を拒否',
  },
  shortFields: { principals: 'プリンシパル', resources: 'リソース' },
  goTo: (field) => text`${field}へ移動`,
  findingsPage: './findings.ja.html',
  allAbout: 'この検出結果の詳細',
  /** What the board asks. */
  wanted: { allowed: '許可', denied: '拒否', either: '未適用' },
  statuses: {
    notAsWanted: '期待と異なる',
    openByChoice: '未設定',
    unconfirmed: '未確認',
  },
  columns: { request: 'リクエスト', expected: '期待される結果', actual: '評価結果', why: '理由' },
  requests: {
    steps: {
      bootstrap: 'ビルドがブートストラップスクリプトを匿名 (署名なし) でダウンロード',
      managedContent: 'ビルドが Amazon マネージドコンポーネントの内容を匿名でダウンロード',
      ssmAgent: 'ビルドが SSM Agent パッケージを匿名でダウンロード',
      packages: 'dnf が Amazon Linux 2023 リポジトリを匿名で読み取り',
      getManagedComponent: 'ビルドロールが Amazon マネージドコンポーネントを取得',
      getOwnComponent: 'ビルドロールが自社のコンポーネントを取得',
      getManagedImage: 'ビルドロールが Amazon マネージドベースイメージを取得',
      getThirdPartyComponent: 'ビルドロールがサードパーティコンポーネントを取得',
      getMarketplaceComponent: 'ビルドロールが Marketplace コンポーネントを取得',
      createImage: '自社のパイプラインロールがイメージを作成',
      logUpload: 'ビルドロールが自社のバケットにログをアップロード',
      ownRead: 'ビルドロールが自社のバケットから読み取り',
      ownList: 'ビルドロールが自社のバケットを一覧表示',
    },
    breaches: {
      deniedAction: '自社の管理者が、拒否されたアクションを呼び出し',
      foreignPrincipal: '外部の認証情報でイメージを作成',
      foreignComponent: '自社のロールが外部のコンポーネントを取得',
      foreignBucket: '自社のロールが外部のバケットにアップロード',
      publicBucket: '無関係なパブリックバケットから匿名でダウンロード',
    },
  },
  problems: {
    title: '問題',
    none: '問題はありません',
    why: '理由',
    place: (policy, line) => text`${policy}の${line}行目`,
    check: (request, verdict) => `${request}: ${verdict}。この検証に不合格です。`,
    serviceNameLikely:
      'サービス名は通常の命名規則によるもので、このパーティションでは確認されていません。',
  },
  menu: {
    copyCompact: '1 行でコピー',
    compactSubject: (policy) => `1 行の ${policy}`,
    howToPaste: 'コンソールでの貼り付け方法',
    importPresent: '現在のポリシーをインポート',
    shared: {
      gateway:
        'VPC の S3 ゲートウェイエンドポイントは、通常、他のワークロードでも使用されています。ポリシーを置き換えると、それらのアクセスが遮断される可能性があります。',
      interface:
        'プライベート DNS が VPC 全体で有効な S3 インターフェイスエンドポイントは、他のワークロードでも使用されます。ポリシーを置き換えると、それらのアクセスが遮断される可能性があります。',
    },
  },
  why: { because: '理由', source: '情報源' },
  failurePanel: {
    paste: '失敗したビルドのエラーメッセージまたはログ',
    placeholder:
      'Step timed out while step is verifying the Systems Manager Agent availability on the target instance(s)',
    unknown:
      'このエラーは登録されていません。以下のエンドポイント、インスタンスロール、ビルドログの順に確認してください。',
    cause: '原因',
    remedy: '対処方法',
    points: '詳細',
    lines: '関連する行',
    checklist: 'プライベートビルドに必要なエンドポイント',
    endpoint: 'サービス名',
    purpose: '用途',
    need: '必要な場合',
    forThese: '現在の選択内容では',
    fix: (fields) => text`修正する: ${fields.join('、')}`,
    otherPolicy: {
      import: 'エンドポイントのポリシーをインポートして比較',
      deploy: '置き換える: デプロイ',
    },
    moreRequests: (count) => `このテキストには、拒否されたリクエストがほかに ${count} 件あります。`,
    otherLines: (count) => `ほかの ${count} 行は表示していません。`,
    companionsToCheck: (services) => `確認するエンドポイント: ${services.join('、')}`,
    also: (causes) => `このテキストは次の原因にも該当します。${causes.join('')}`,
  },
};

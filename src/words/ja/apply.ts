import { idShapes } from '../../policy/output/outputIds.ts';
import type { OutputProblemSentences } from '../../policy/output/outputProblem.ts';
import { allOf, quoted, text } from './text.ts';
import type { RegionNoteSentences } from '../../policy/output/regions/regionNotes.ts';
import type { SheetFacts } from '../../app/form/sheet/sheetFacts.ts';
import { endpointIdFields } from './endpoints.ts';
import { notes } from './notes.ts';
import type { Words } from '../words.ts';
import { formatNames } from './outputFormats.ts';

/** The Japanese counterpart of `outputProblems`. */
export const outputProblems: OutputProblemSentences = {
  malformedId: ({ field, given }) =>
    text`${quoted(given)}はこの項目の ID ではないため、代わりにプレースホルダーを使用します。${idShapes[field].prefix}- に続けて 8 桁または 17 桁の 16 進数を指定してください (例: ${idShapes[field].prefix}-0123456789abcdef0)。`,
  tooManyIds: ({ field, count }) =>
    text`ID が${count}個ありますが、指定できるのは 1 つで、最初の ID を使用します。1 つだけ指定してください (例: ${idShapes[field].prefix}-0123456789abcdef0)。`,
  malformedOutputRegion: ({ given }) =>
    text`${quoted(given)}はリージョンコードではないため、代わりにプレースホルダーを使用します。us-west-2 のようなリージョンコードを指定してください。`,
  noPolicy: () =>
    '出力するポリシーがありません。2 つのエンドポイントのうち少なくとも一方のポリシーを指定してください。',
  unreadablePolicy: () =>
    'このポリシーは JSON データではありません。{"Version": "2012-10-17", "Statement": []} のようなオブジェクトを指定してください。',
  policyTooLong: ({ characters, limit }) =>
    text`このポリシーは${characters}文字で、エンドポイントポリシーの上限を大きく超えています。出力できるのは${limit}文字までです。`,
  loneSurrogate: ({ given }) =>
    text`${quoted(given)}には、ファイルに書き込めない不完全な文字が含まれています。完全な文字のみを使用してください。`,
  notNormalized: ({ given }) =>
    text`${quoted(given)}では、アクセント記号などが独立した文字になっています。Terraform はこれを結合するため、ポリシーのテキストが変わります。別の形式、または結合済みの文字 (NFC) を使用してください。`,
  dynamicReference: ({ given }) =>
    text`CloudFormation は {{resolve:…}} を動的な参照として扱い、${quoted(given)}を置き換えます。別の形式を使用してください。`,
  cdkToken: ({ given }) =>
    text`${quoted(given)}は AWS CDK のトークンと同じ形式のため、CDK により置き換えられます。別の形式を使用してください。`,
  intrinsicFunction: ({ given }) =>
    text`CloudFormation は名前${quoted(given)}を組み込み関数として扱います。Effect など、ポリシーの要素を使用してください。`,
};

/** The Japanese counterpart of `regionNotes`, for screens: in files the notes stay English. */
export const regionNotes: RegionNoteSentences = {
  setsInRegions: ({ regions }) =>
    text`${regions.join('、')}にある EC2 Image Builder と Amazon S3 の VPC エンドポイントのポリシーを設定します。`,
  createsInRegions: ({ regions }) =>
    text`${regions.join('、')}に EC2 Image Builder と Amazon S3 の VPC エンドポイントをポリシーとともに作成します。`,
  madeInForm: ({ link }) => `次のフォームから作成しました。\n${link}`,
  untestedInRegions: ({ catalog }) =>
    text`バケット名は${catalog}時点のカタログによるものです。実際の AWS アカウントでは試していません。実行する前に内容を確認してください。`,
  runModule: ({ folder }) =>
    text`エンドポイントは作成済みである必要があります。リージョンごとの ID を endpoint_ids に指定し、次を実行します。\nterraform -chdir=${folder} init\nterraform -chdir=${folder} plan`,
  runStackSet: ({ region, file }) =>
    text`VPC はリージョンごとに異なるため、スタックインスタンスはリージョンごとに、その ID を指定して作成します。\naws cloudformation create-stack-set --stack-set-name endpoint-policies --template-body file://${file}\naws cloudformation create-stack-instances --stack-set-name endpoint-policies --accounts ACCOUNT_ID --regions ${region} --parameter-overrides ParameterKey=VpcId,ParameterValue=...`,
  ownBucketsInRegions: ({ buckets }) =>
    text`ゲートウェイエンドポイントから到達できるのは、そのリージョンの S3 だけです。次のバケットはどのリージョンでも同じ名前で記載されるため、各リージョンに存在する必要があります: ${buckets.join('、')}。`,
  severalPartitions: ({ partitions }) =>
    text`リージョンが複数のパーティション (${partitions.join('、')}) にまたがっています。アカウントと認証情報はパーティションごとに異なるため、それぞれで実行してください。`,
  rollBackModule: () =>
    'ロールバックできるように、まず現在のポリシーを保存してください (aws ec2 describe-vpc-endpoints)。aws_vpc_endpoint_policy を削除すると、すべてを許可するデフォルトのポリシーが設定されます。',
  rollBackStackSet: () =>
    'ロールバックするには、スタックインスタンスを削除してください。エンドポイントも削除されます。',
};

const regions: Words['apply']['regions'] = {
  title: '複数のリージョンをまとめて作成',
  also: '次のリージョンにも作成',
  alsoHelp:
    'リージョンコードを、カンマ、スペース、または改行で区切って入力します。フォームのポリシーだけが作成されます。インポートしたポリシーは 1 つのリージョンのものであるため、他のリージョンにはマージされません。',
  malformed: (codes) => text`リージョンコードではありません: ${allOf(codes)}。`,
  every: (partition) => text`パーティション内のすべて: ${partition}`,
  differs: 'リージョンごとの違い',
  columns: {
    region: 'リージョン',
    partition: 'パーティション',
    imageBuilder: 'Image Builder の提供状況',
    services: 'サービス名',
    exactNames: '固有の名前のダウンロード元',
    missing: '存在しないもの',
  },
  presence: {
    runs: '利用可能',
    unknown: '利用できるかどうかの情報なし',
    unlisted: 'カタログにないリージョン',
  },
  noService: (service) => text`${service}: 名前を示す情報源なし`,
  none: 'なし',
  otherRegion: (name, where) => text`${name} (${allOf(where)}のみ)`,
  unpublished: (name) => text`${name} (公開されている名前なし)`,
  files: 'すべてのリージョンに共通の Terraform モジュールと StackSets テンプレート',
  download: (count) => text`${count}リージョン分をダウンロード`,
  downloadHelp:
    '1 つの .zip ファイル: リージョンごとのフォルダーとポリシー、モジュール、テンプレート、この表。',
  notes: regionNotes,
};

const preflight: Words['apply']['preflight'] = {
  title: '先にビルドサブネットから確認',
  intro:
    '最初のビルドで行われるアクセスを試す読み取り専用のスクリプトです。名前解決、ポート 443、各バケット、使用中のロールによる GetComponent を確認します。VPC 内の CloudShell またはサブネット内のインスタンスで実行し、出力をこのページに貼り付けてください。測定された結果が、ポリシーによる評価と並べて表示されます。',
  foreign: '自社所有ではないパブリックバケット (オプション)',
  foreignHelp:
    'バケット名またはバケット名/キーの形式で入力します。ポリシーで拒否されるべきものです。入力しない場合、スクリプトはデータ境界を検証しません。',
  foreignError: 'バケット名、またはバケット名/キーを入力してください。',
  files: 'bash 用と PowerShell 用のスクリプト、プロキシまたはファイアウォール用のホスト一覧',
};

export const apply: Words['apply'] = {
  intro:
    'ポリシーを適用するコマンドとインフラストラクチャコードです。そのまま貼り付けて使用でき、ロールバック方法も含まれています。',
  console: {
    title: 'コンソールでの手順',
    openConsole: (region) => text`${region}の VPC コンソールで [エンドポイント] を開きます。`,
    select: (policy, type, names) =>
      names.length > 0
        ? text`${policy}: ${names.join(' または ')}の${type}エンドポイントを選択します。`
        : text`${policy}: ${type}エンドポイントを選択します。`,
    paste:
      'それぞれ [アクション]、[ポリシーを管理]、[カスタム] の順に選択し、コピーしたポリシーに置き換えて保存します。反映には数分かかることがあります。',
  },
  mode: 'エンドポイント',
  modes: { modify: '既存を更新', create: '新規作成' },
  endpoints: 'ポリシー',
  privateDns: 'S3 インターフェイスエンドポイントのプライベート DNS',
  privateDnsFor: {
    allResolvers: 'VPC 全体',
    inboundResolvers: 'インバウンドリゾルバーのみ (ゲートウェイエンドポイントと併用)',
  },
  ids: '自社の ID (オプション)',
  idsHelp:
    '空の ID は後から指定できます。スクリプトでは REPLACE_WITH_… のプレースホルダーになって入力するまで停止し、Terraform と CloudFormation では変数とパラメータになります。複数の ID は、カンマ、スペース、または改行で区切ります。ID はこのページの外に送信されず、リンクにも含まれません。',
  idFields: {
    vpcId: { label: 'VPC ID', example: 'vpc-0123456789abcdef0' },
    ...endpointIdFields,
    subnetIds: { label: 'サブネット ID', example: 'subnet-0123456789abcdef0, subnet-…' },
    securityGroupIds: { label: 'セキュリティグループ ID', example: 'sg-0123456789abcdef0' },
    routeTableIds: { label: 'ルートテーブル ID', example: 'rtb-0123456789abcdef0, rtb-…' },
  },
  formats: '形式',
  formatNames,
  file: 'ファイル',
  invalid: '入力エラーを修正すると、これらのファイルが生成されます。',
  copyShort: 'コピー',
  downloadShort: 'ダウンロード',
  copy: (fileName) => `${fileName} をコピー`,
  download: (fileName) => `${fileName} をダウンロード`,
  downloadAll: 'すべてダウンロード (.zip)',
  downloadAllHelp: 'ポリシー、すべての形式、レビューシート (README)。',
  notes,
  outputProblems,
  sentences: (sentences) => sentences.join(''),
  refused: 'この形式では、これらのポリシーを出力できません:',
  preflight,
  regions,
  sheet: {
    copy: 'Markdown としてコピー',
    name: 'レビューシート',
    checks: '検証結果',
    notAsked: '評価できませんでした。',
    nothing: 'なし。',
    difference: (policy) => `${policy}: 現在のポリシーとの差分`,
    comparison: (policy) => `${policy}: 比較対象のポリシーとの差分`,
    fields: '比較対象のフォームと値が異なる項目',
  },
  readme,
};

function readme({
  link,
  catalog,
  findings,
  files,
  sections,
  version,
  catalogueDate,
}: SheetFacts): string {
  return [
    '# EC2 Image Builder のエンドポイントポリシー',
    '',
    '作成元のフォームは、次のリンクから開けます (入力した内容はすべてリンクに含まれています)。',
    '',
    `<${link}>`,
    '',
    `バケット名: ${catalog} 時点のカタログ。`,
    '',
    ...(files.length === 0 ? [] : ['## ファイル', '', ...files.map((path) => `- \`${path}\``), '']),
    ...sections,
    '## 検出結果',
    '',
    ...findings.flatMap(({ policy, sentences }) => [
      `### ${policy}`,
      '',
      ...(sentences.length === 0 ? ['なし。'] : sentences.map((sentence) => `- ${sentence}`)),
      '',
    ]),
    '## 作成元',
    '',
    `ビルダーのバージョン ${version}、${catalogueDate} 時点の Image Builder アクションのカタログ。ポリシーはブラウザで検証済みです。実際の AWS API では未検証です。`,
    '',
  ].join('\n');
}

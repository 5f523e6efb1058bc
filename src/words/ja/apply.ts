import type { SheetFacts } from '../../app/form/sheet/sheetFacts.ts';
import { endpointIdFields } from './endpoints.ts';
import { notes } from './notes.ts';
import { outputProblems } from './outputProblems.ts';
import { allOf, text } from './text.ts';
import type { Words } from '../words.ts';
import { regionNotes } from './regionNotes.ts';
import { formatNames } from './outputFormats.ts';

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

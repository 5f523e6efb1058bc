import type { TerminalWords } from '../../cli/sentences.ts';
import { quoted, text } from './text.ts';

const command = 'image-builder-endpoint-policies';

/** The Japanese counterpart of `terminal`. */
export const terminal: TerminalWords = {
  problems: {
    unknownCommand: ({ given }) =>
      text`コマンド${quoted(given)}はありません。build、check、ask、diff、explain のいずれかを指定してください。${command} --help を参照してください。`,
    unknownOption: ({ command: name, given }) =>
      text`オプション${quoted(given)}はありません。${command} ${name} --help を参照してください。`,
    valueMissing: ({ option }) => `--${option} には値が必要です。`,
    unknownChoice: ({ option, given, choices }) =>
      text`--${option} の値${quoted(given)}は使用できません。${choices.join('、')}のいずれかを指定してください。`,
    malformedContext: ({ given }) =>
      text`--context の値${quoted(given)}は key=value の形式ではありません (例: aws:SourceVpc=vpc-0123456789abcdef0)。`,
    argumentMissing: ({ command: name }) =>
      text`読み取るリンク、ファイル、または - (標準入力) を指定してください。${command} ${name} --help を参照してください。`,
    tooManyArguments: ({ given }) =>
      text`引数${quoted(given)}は余分です。リンクは引用符で囲んでください。囲まないと、& でコマンドが終わります。`,
    stdinTwice: () => '標準入力 (-) は 1 回しか読み取れません。',
    fileMissing: ({ path }) => text`ファイル${quoted(path)}はありません。`,
    fileUnreadable: ({ path, code }) => text`${quoted(path)}を読み取れません: ${code}。`,
    fileUnwritable: ({ path, code }) => text`${quoted(path)}に書き込めません: ${code}。`,
    linkWithoutForm: ({ given }) =>
      text`${quoted(given)}にはフォームの内容が含まれていません。ネットワークへのアクセスは行いません。# 以降を含むリンク全体を引用符で囲んで指定してください。`,
    notAForm: ({ source }) =>
      text`${quoted(source)}にフォームの内容がありません。ページのリンク、保存されたフォームのファイル、または JSON 形式の入力値を指定してください。`,
    formRefused: ({ source }) =>
      text`保存されたフォームのファイル${quoted(source)}を読み取れません。`,
    severalPresets: ({ source, names }) =>
      text`${quoted(source)}には複数のフォームがあります。--preset で指定してください: ${names.map(quoted).join('、')}。`,
    noSuchPreset: ({ given, names }) =>
      text`フォーム${quoted(given)}はありません。${names.map(quoted).join('、')}のいずれかを指定してください。`,
    notAPolicy: ({ source }) => text`${quoted(source)}からポリシーを読み取れません。`,
    repairFirst: ({ source }) =>
      text`${quoted(source)}は修正が必要です。コメント、末尾のカンマ、曲線の引用符など、JSON で使用できない文字が含まれています。ページで修正できます。`,
    endpointUnknown: ({ source }) =>
      text`${quoted(source)}からは、どのエンドポイントのポリシーか判断できません。--endpoint imageBuilder または --endpoint s3 を指定してください。`,
    noCommonEndpoint: () => '比較できる、同じエンドポイントのポリシーがありません。',
    invalidQuestion: () => 'このリクエストは評価できません。',
    otherEndpoint: ({ source, action }) =>
      text`${quoted(source)}には、${quoted(action)}が経由するエンドポイントのポリシーがありません。`,
    cannotJudge: ({ source }) =>
      text`${quoted(source)}のポリシーは評価できません。問題点は ${command} check で確認してください。`,
  },
  help: {
    intro: `${command} コマンド [オプション…] 入力…\nEC2 Image Builder 用の VPC エンドポイントポリシーを扱います。ネットワークにアクセスせず、認証情報も必要ありません。`,
    commands: {
      build: 'フォームの内容から 2 つのエンドポイントポリシーを出力します。',
      check: 'エンドポイントポリシーの誤りや注意点を示します。',
      ask: 'リクエストが許可されるかどうか、またはビルドとデータ境界に必要なすべてのリクエストを評価します。',
      diff: 'ポリシーの変更で新たに許可されるリクエストと拒否されるリクエストを示します。',
      explain: '失敗したビルドのエラーやログの原因を説明します。',
    },
    link: '<リンク>',
    sources:
      '入力: 引用符で囲んだリンク、ファイル、または - (標準入力)。ファイルには、リンク、保存されたフォームのファイル、JSON 形式の入力値、ポリシー、またはポリシーを含むもの (CloudFormation、Terraform、AWS CLI の出力など) を指定できます。',
    options: 'オプション:',
    optionTexts: {
      help: 'このヘルプを表示します。',
      version: 'コマンドのバージョンとカタログの日付を表示します。',
      json: 'プログラム向けに JSON で出力します。',
      lang: '言語。省略時は LC_ALL、LC_MESSAGES、LANG に従います。',
      endpoint: '対象のエンドポイント、またはポリシーが設定されるエンドポイント。',
      type: 'S3 エンドポイントのタイプ。通常は gateway です。',
      form: 'ポリシーの元になるフォーム: リンク、保存されたフォームのファイル、または JSON 形式の入力値。',
      preset: '複数のフォームを含むファイルで使用するフォーム。',
      out: '出力先のフォルダー。省略時は現在のフォルダーです。',
      verify: '書き込みは行わず、既存のファイルが一致するかどうかを示します。',
      sarif: 'コードスキャン用に SARIF 2.1.0 で出力します。',
      'fail-on': '終了コード 1 になる最も軽い重要度。省略時は error です。',
      action: 'サービス名を含むアクション (例: s3:GetObject)。',
      resource: 'リソースの ARN。リソースを指定しないアクションでは *。',
      principal: '呼び出し元: anonymous、awsService、own、foreign、アカウント ID、または ARN。',
      org: '呼び出し元の組織 ID。',
      'org-path': '呼び出し元の OU のパス (o-…/r-…/ou-…/)。',
      owner: 'リソースの所有者。',
      'resource-org': 'リソース所有者の組織 ID。',
      'resource-org-path': 'リソース所有者の OU のパス。',
      'resource-account': 'リソース所有者のアカウント ID。',
      context: 'その他の条件キー (key=value)。複数回指定できます。',
    },
    exitCodes:
      '終了コード: 0 問題なし。1 ポリシーのエラー、拒否されるリクエスト、差異、出力できないポリシー、または不明な失敗。2 評価できなかった場合。',
  },
  version: (version, { catalog, actions }) =>
    `${command} ${version} (バケット名のカタログ ${catalog}、Image Builder アクションのカタログ ${actions})`,
  noFindings: '検出結果はありません。',
  blocked: (policy, fields) =>
    text`${policy}は、次の項目の問題が解消されるまで出力できません: ${fields.join('、')}。`,
  unmerged: (policy) =>
    text`${policy}は出力できません。マージ対象としてリンクに含まれるポリシーを読み取れません。`,
  fileSame: (path) => `${path}: 一致`,
  fileDiffers: (path) => `${path}: 存在しないか、フォームの内容と一致しません`,
  fieldDiffers: (field, before, after) => `${field}: ${before || '–'} → ${after || '–'}`,
  verdict: (verdict, why) => `${verdict}: ${why}`,
  giveForm: '--form でフォームのリンクを指定すると、ポリシーで拒否されるかどうかも評価します。',
};

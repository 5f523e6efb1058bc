import { idShapes } from '../../policy/output/outputIds.ts';
import type { OutputProblemSentences } from '../../policy/output/outputProblem.ts';
import { quoted, text } from './text.ts';

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

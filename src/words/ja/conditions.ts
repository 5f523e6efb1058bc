import type { Comparison } from '../../policy/statement/conditionOperator.ts';
import type { TestedKey } from '../../policy/words/testedKeys.ts';
import { isLong } from '../../policy/words/parts.ts';
import type { StatementWords, TestValues } from '../../policy/words/message.ts';
import { anyOf, shown, text } from './text.ts';

/** What a condition key holds. */
export const keyWords: Readonly<Record<TestedKey, string>> = {
  'aws:PrincipalOrgID': '呼び出し元の組織',
  'aws:PrincipalOrgPaths': '組織内での呼び出し元のパス',
  'aws:PrincipalArn': '呼び出し元の ARN',
  'aws:PrincipalAccount': '呼び出し元のアカウント',
  'aws:PrincipalIsAWSService': '呼び出し元が AWS のサービスかどうかのフラグ',
  'aws:PrincipalServiceName': '呼び出し元の AWS のサービスの名前',
  'aws:PrincipalType': '呼び出し元のタイプ',
  'aws:ResourceOrgID': 'リソースの組織',
  'aws:ResourceOrgPaths': '組織内でのリソースのパス',
  'aws:ResourceAccount': 'リソースのアカウント',
  'aws:SourceVpc': 'リクエスト元の VPC',
  'aws:SourceVpce': 'リクエストが経由する VPC エンドポイント',
  'aws:SourceIp': 'リクエスト元のパブリック IP アドレス',
  'aws:VpcSourceIp': 'リクエスト元のプライベート IP アドレス',
  'aws:SourceAccount': 'サービス間リクエストの元となるリソースのアカウント',
  'aws:SourceOrgID': 'サービス間リクエストの元となるリソースの組織',
  'aws:SourceArn': 'サービス間リクエストの元となるリソース',
  'aws:SecureTransport': 'TLS で暗号化されているかどうかのフラグ',
  'aws:ViaAWSService': 'AWS のサービスが呼び出し元に代わって呼び出しているかどうかのフラグ',
  'aws:CalledVia': '呼び出し元に代わって呼び出す AWS のサービス',
  'aws:RequestedRegion': '呼び出し先のリージョン',
};

/** What follows the value: it holds; it does not hold for one value; it holds for none of several. */
type RelationWords = readonly [holds: string, not: string, none: string];

const relationWords: Readonly<Record<Comparison, RelationWords>> = {
  equals: ['である', 'ではない', 'のいずれでもない'],
  equalsInAnyCase: [
    'である (大文字と小文字は区別しない)',
    'ではない (大文字と小文字は区別しない)',
    'のいずれでもない (大文字と小文字は区別しない)',
  ],
  like: ['に一致する', 'に一致しない', 'のいずれにも一致しない'],
  number: ['に等しい数値である', 'に等しい数値ではない', 'のいずれの数値でもない'],
  numberBelow: ['より小さい', 'より小さくない', 'のいずれよりも小さくない'],
  numberAtMost: ['以下である', '以下ではない', 'のいずれについてもそれ以下ではない'],
  numberAbove: ['より大きい', 'より大きくない', 'のいずれよりも大きくない'],
  numberAtLeast: ['以上である', '以上ではない', 'のいずれについてもそれ以上ではない'],
  date: ['の日時である', 'の日時ではない', 'のいずれの日時でもない'],
  dateBefore: ['より前である', 'より前ではない', 'のいずれよりも前ではない'],
  dateAtLatest: ['以前である', '以前ではない', 'のいずれについてもそれ以前ではない'],
  dateAfter: ['より後である', 'より後ではない', 'のいずれよりも後ではない'],
  dateAtEarliest: ['以降である', '以降ではない', 'のいずれについてもそれ以降ではない'],
  boolean: ['である', 'ではない', 'のいずれでもない'],
  bytes: ['のバイナリ値である', 'のバイナリ値ではない', 'のいずれのバイナリ値でもない'],
  address: ['の範囲内である', 'の範囲内ではない', 'のいずれの範囲内でもない'],
  arn: ['に一致する', 'に一致しない', 'のいずれにも一致しない'],
};

const subject = (key: TestedKey | undefined, given: string) =>
  key === undefined ? text`条件キー${shown(given)}` : text`${keyWords[key]} (${key})`;

function asks({ relation, negated, values }: TestValues['test']): string {
  const [holds, not, none] = relationWords[relation];
  if (isLong(values)) {
    const counted = `指定した ${values.length} 個の値`;
    return negated ? `${counted}${none}` : `${counted}のいずれか${holds}`;
  }
  const said = values.map(shown);
  if (!negated) return text`${anyOf(said)}${holds}`;
  return said.length > 1 ? text`${said.join('、')}${none}` : text`${said.join('')}${not}`;
}

const absent = 'か、リクエストに含まれていない';

const quantified: Readonly<
  Record<
    TestValues['test']['quantifier'],
    (named: string, asked: string, orAbsent: boolean) => string
  >
> = {
  one: (named, asked, orAbsent) => text`${named}が${asked}${orAbsent ? absent : ''}`,
  every: (named, asked) => text`${named}のすべての値が${asked}か、値がない`,
  any: (named, asked, orAbsent) =>
    text`${named}の少なくとも 1 つの値が${asked}${orAbsent ? absent : ''}`,
};

/** Japanese words for the tests of a condition; each is the end of "… 場合". */
export const testWords: Pick<StatementWords, keyof TestValues> = {
  test: (values) =>
    quantified[values.quantifier](subject(values.key, values.given), asks(values), values.orAbsent),
  presence: ({ key, given, present }) =>
    present
      ? text`${subject(key, given)}がリクエストに含まれている`
      : text`${subject(key, given)}がリクエストに含まれていない`,
  unknownTest: ({ operator, given }) =>
    text`解釈できない条件 (${shown(given)}に対する${shown(operator)}) が満たされる`,
  emptyTest: ({ operator, given }) =>
    text`値のない条件 (${shown(given)}に対する${shown(operator)}) が満たされる`,
};

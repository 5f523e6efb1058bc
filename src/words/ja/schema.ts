import type { AccessLevel } from '../../policy/catalog/imageBuilderActions.ts';
import type { CatalogedOperator } from '../../policy/statement/conditionOperator.ts';
import type { SchemaWords } from '../../policy/import/policySchema.ts';
import { keyWords } from './conditions.ts';
import { text } from './text.ts';

const familyWords: Readonly<Record<Exclude<CatalogedOperator['family'], 'null'>, string>> = {
  string: '文字列',
  numeric: '数値',
  date: '日時',
  arn: 'ARN (* と ? はワイルドカード)',
  ip: 'IP アドレスと範囲',
  bool: 'ブール値 (true と false)',
  binary: 'バイナリ値',
};

const levelWords: Readonly<Record<AccessLevel, string>> = {
  'Permissions management': 'アクセス許可の管理',
  Tagging: 'タグ付け',
  Write: '書き込み',
  List: 'リスト',
  Read: '読み取り',
};

/** The Japanese counterpart of `schema`. AWS's descriptions of its actions stay English. */
export const schema: SchemaWords = {
  policy: 'VPC エンドポイントのポリシー: エンドポイントを通過できるリクエストを定めます。',
  elements: {
    Version: 'ポリシー言語のバージョン。2012-10-17 を指定します。',
    Id: 'ポリシーの名前。アクセスには影響しません。',
    Statement: '許可するものと拒否するもの。Deny はすべての Allow に優先します。',
    Sid: 'ステートメントの名前。英数字を使用し、ポリシー内で一意にします。',
    Effect: 'ステートメントが許可するか拒否するか。',
    Principal:
      'ステートメントの対象となるリクエストの呼び出し元。ゲートウェイエンドポイントでは "*" にする必要があります。',
    NotPrincipal:
      'ステートメントの対象とならないリクエストの呼び出し元。他のすべての呼び出し元が対象になります。',
    Action: 'ステートメントの対象となるアクション。ワイルドカードとして * と ? を使用できます。',
    NotAction: 'ステートメントの対象とならないアクション。他のすべてのアクションが対象になります。',
    Resource:
      'ステートメントの対象となるリソースの ARN。ワイルドカードとして * と ? を使用できます。',
    NotResource:
      'ステートメントの対象とならないリソースの ARN。他のすべてのリソースが対象になります。',
    Condition:
      'ステートメントが適用される場合。すべての演算子とすべてのキーの条件が満たされる必要があります。',
  },
  allow: '一致するリクエストを、他のステートメントで拒否されない限り許可します。',
  deny: '一致するリクエストを、他のステートメントで許可されていても拒否します。',
  everyone: '匿名の呼び出し元を含む、すべての呼び出し元。',
  serviceActions: 'サービスのすべてのアクション。',
  allActions: 'すべてのアクション。',
  imageBuilderAction: ({ accessLevel, description }) =>
    text`AWS の説明: ${description}。アクセスレベル: ${levelWords[accessLevel]}。`,
  s3Actions: {
    's3:GetObject':
      'オブジェクトの読み取り。リソースはオブジェクトの ARN (arn:aws:s3:::bucket/*)。',
    's3:PutObject':
      'オブジェクトの書き込み。リソースはオブジェクトの ARN (arn:aws:s3:::bucket/*)。',
    's3:ListBucket': 'バケットのオブジェクトのリスト。リソースは /* を付けないバケットの ARN。',
  },
  conditionOperator: ({ family, negated }) =>
    family === 'null'
      ? '条件キーがリクエストに含まれていないかどうかを条件にします。'
      : text`${familyWords[family]}を比較します。${negated ? 'いずれの値にも一致しない場合' : 'いずれかの値に一致する場合'}に満たされます。`,
  conditionKey: (key) => text`${keyWords[key]}を条件にします。`,
};

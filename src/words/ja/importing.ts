import { sayAssumption } from '../../policy/access/assumptionWords.ts';
import type { ConflictSentences, ConflictValues } from '../../policy/merge/mergeConflict.ts';
import { assumptions } from './assumptions.ts';
import { kindWords } from './endpoints.ts';
import { grouped, quoted, quotedList, text } from './text.ts';
import { difference } from './difference.ts';
import { importProblems } from './importProblems.ts';
import type { Words } from '../words.ts';
import type { AccessLevel } from '../../policy/catalog/imageBuilderActions.ts';
import type { CatalogedOperator } from '../../policy/statement/conditionOperator.ts';
import type { SchemaWords } from '../../policy/import/policySchema.ts';
import { keyWords } from './conditions.ts';
import type { ChangeSentences } from '../../policy/merge/mergeChange.ts';

const list = (values: readonly string[]) => quotedList(values, 3);

export const statementWords = (statement: number, sid: string | undefined) =>
  sid === undefined ? text`ステートメント${statement + 1}` : `ステートメント${quoted(sid)}`;

const denial = ({ statement, statementSid }: ConflictValues['denied']) =>
  text`現在のポリシーの${statementWords(statement, statementSid)}`;

const denied = ({ actions, resources }: ConflictValues['denied']) =>
  text`${list(resources)}に対する${list(actions)}`;

/** Whether it holds, nobody has said. */
const provided = ({ assuming }: ConflictValues['denied']) =>
  assuming.length > 0
    ? `${assuming.map((each) => sayAssumption(assumptions, each)).join('、かつ')}場合、`
    : '';

/** The Japanese counterpart of `conflicts`. */
export const conflicts: ConflictSentences = {
  unreadableBase: () =>
    '読み取れません。ネストが深すぎるか、JSON ではないものが含まれています。エンドポイントポリシーを指定してください。',
  notAPolicy: ({ given }) =>
    text`これはポリシーではなく、${kindWords[given]}です。Version と Statement を含むオブジェクトを指定してください。`,
  noStatement: ({ given }) =>
    text`Statement が${kindWords[given]}です。ステートメント、またはステートメントのリストを指定してください。`,
  notAStatement: ({ statement, given }) =>
    text`ステートメント${statement + 1}は${kindWords[given]}です。Effect、Principal、Action、Resource を含むオブジェクトを指定してください。`,
  baseTooLong: ({ characters, limit }) =>
    text`ポリシーは${grouped(characters)}文字です。エンドポイントポリシーが${grouped(limit)}文字を超えることはありません。`,
  denied: (values) =>
    text`${provided(values)}${quoted(values.sid)}が Image Builder のために許可する、${denied(values)}を、${denial(values)}が拒否しています。Deny はすべての Allow に優先します。ビルドに必要なものを、このステートメントの対象から除外してください。`,
  partlyDenied: (values) =>
    text`${provided(values)}${quoted(values.sid)}が Image Builder のために許可するものの一部である、${denied(values)}を、${denial(values)}が拒否しています。ビルドにこの部分が必要であれば、このステートメントの対象から除外してください。`,
  mayBeDenied: (values) =>
    text`${provided(values)}${quoted(values.sid)}が Image Builder のために許可する、${denied(values)}を、${denial(values)}が、リクエストによっては拒否する可能性があります。条件とプリンシパルを確認し、ビルドに当てはまる場合は、このステートメントの対象から除外してください。`,
  denyWouldNarrowBase: ({ statement, statementSid, action }) =>
    text`${quoted(action)}は、現在のポリシーの${statementWords(statement, statementSid)}が許可している可能性があり、ほかで必要とされているかもしれないため、ここでは拒否していません。許可するステートメントも追加していません。拒否するには、そのステートメントから外すか、現在のポリシーに Deny を追加してください。`,
  cannotJudge: ({ statements }) =>
    statements.length > 0
      ? text`ポリシーエンジンが現在のポリシーの${statements.map((statement) => text`ステートメント${statement + 1}`).join('、')}を読み取れないため、現在のポリシーでは何も許可されていないものとみなします。検出結果を確認してください。`
      : 'ポリシーエンジンは現在のポリシーを全体としては読み取れず、ステートメントを 1 つずつ読み取っています。検出結果を確認してください。',
  overQuota: ({ characters, quota }) =>
    text`マージしたポリシーは${grouped(characters)}文字で、AWS の上限である${grouped(quota)}文字を${grouped(characters - quota)}文字超えています。現在のポリシーを短くするか、必要なものを減らしてください。`,
};

const verbs = { Allow: '許可', Deny: '拒否' } as const;

/** The Japanese counterpart of `changes`. */
const changes: ChangeSentences = {
  added: ({ index, sid, partly }) =>
    partly
      ? text`${quoted(sid)}のうち現在のポリシーにない部分を、ステートメント${index + 1}として追加しました。`
      : text`${quoted(sid)}を、ステートメント${index + 1}として追加しました。`,
  renamed: ({ index, sid, from }) =>
    text`現在のポリシーに${quoted(from)}というステートメントがあるため、ステートメント${index + 1}の ID を${quoted(sid)}にしました。`,
  allowsAllBut: ({ sid, actions }) =>
    text`${quoted(sid)}は、${actions.map(quoted).join('、')}を除くすべてのアクションを許可します。除外したアクションの扱いは、現在のポリシーのみで決まります。`,
  becameList: () =>
    '現在のポリシーのステートメントは 1 つでリストではなかったため、リストの最初のエントリにしました。',
  alreadyMet: ({ sid, effect, statement, statementSid, needs }) =>
    text`${quoted(sid)}の内容のうち${needs.length}件は、現在のポリシーの${statementWords(statement, statementSid)}によりすでに${verbs[effect]}されています。`,
};

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
const schema: SchemaWords = {
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

const number = new Intl.NumberFormat('ja-JP');

const counted = (count: number, counter: string) => `${number.format(count)} ${counter}`;

const unchangedStatements = (unchanged: number) =>
  `インポートした ${counted(unchanged, '個のステートメント')}をそのまま維持し`;

export const importing: Words['importing'] = {
  panel: {
    intro:
      'エンドポイントのポリシーは 1 つで、S3 ゲートウェイエンドポイントは通常、VPC 内の他のすべてと共有されています。現在のポリシーを貼り付けると、マージした 1 つのポリシー、その差分、ロールバック方法が得られます。貼り付けた内容はブラウザの外に送信されません。',
    text: '現在のポリシー',
    placeholder:
      'ポリシー、またはポリシーを含むテキスト: AWS CLI の出力、Terraform、CloudFormation、プラン、Issue など',
    openFile: 'ファイルを開く',
    drop: 'またはここにドロップするか、貼り付けてください: ポリシー、またはポリシーを含むテキスト (aws ec2 describe-vpc-endpoints、Terraform、ステートやプラン、CloudFormation、Pulumi、Ansible、Issue など)',
    repair: '修正',
    choose: '使用するポリシー',
    endpoint: 'ポリシーの対象',
    endpointUnknown: 'このポリシーの対象のエンドポイントを選択してください。',
    merge: 'マージ',
    mergeHelp: 'すべてのステートメントを維持し、Image Builder に必要なものを追加します。',
    replace: '比較のみ',
    replaceHelp: 'このページのポリシーは変更せず、置き換えた場合の変更点を表示します。',
    replaceIt: '置き換える',
    fullAccess:
      'これは AWS のデフォルトのポリシーで、すべての呼び出し元にすべてを許可するため、マージしても保護は強化されません。アクセスを制限するには置き換えてください。',
    recognized: 'このポリシーはこのページで作成されたものです。',
    fillForm: 'フォームに反映',
    malformed: 'Statement がないため、マージも比較もできません。',
    clear: 'クリア',
    show: '表示',
    repairable: (faults) => `修正が必要な文字があります: ${faults.join('、')}。`,
    candidate: (details, line) =>
      details.length === 0 ? `${line} 行目のポリシー` : text`${details.join(' · ')} (${line}行目)`,
    imported: (policy) => `${policy}: 現在のポリシーをインポートしました。`,
    filled: (policy) => text`${policy}の内容をフォームに反映しました。`,
    findings: (count) => `このポリシーの検出結果: ${counted(count, '件')}`,
  },
  sentences: importProblems,
  schema,
  notice: {
    waiting: 'インポートしたポリシーをマージしています…',
    unreadable:
      'このリンクに含まれるインポートしたポリシーを読み取れなかったため、表示されているポリシーはマージされておらず、コピーできません。リンクをもう一度入手するか、インポートしたポリシーを削除してください。',
    failed:
      'インポートしたポリシーをマージできなかったため、表示されているポリシーはコピーできません。再試行するか、インポートしたポリシーを削除してください。',
    difference: '差分',
    remove: '削除',
    removed: (policy) => `${policy}: インポートしたポリシーを削除しました。`,
    linkTooLong: '長すぎるため、リンクにはインポートしたポリシーは含まれません。',
    leftOut:
      'インポートしたポリシーは長すぎるため、このリンクに含まれていません。ここでインポートするか、削除してください。それまでこのポリシーはマージされず、コピーできません。',
    details: '実行した内容',
    uses: { merge: '置き換えずにマージする', replace: 'マージせずに置き換える' },
    merged: (unchanged, added) =>
      `マージ済み: ${unchangedStatements(unchanged)}、${counted(added, '個のステートメント')}を追加しました。`,
    fullAccess:
      'インポートしたポリシーは AWS のデフォルトで、すべての呼び出し元にすべてを許可するため、マージしても保護は強化されません。アクセスを制限するには置き換えてください。',
    except: '例外を追加',
    excepted: (policy) => `${policy}: インポートしたポリシーに例外を追加しました。`,
    nothingToAdd: (unchanged) =>
      `マージ済み: ${unchangedStatements(unchanged)}ました。追加が必要なものはありませんでした。`,
    replaced: (statements) =>
      `インポートしたポリシー (${counted(statements, '個のステートメント')}) を置き換えることになります。`,
    inLink: (characters) =>
      `リンクには、インポートしたポリシーが ${counted(characters, '文字')}に圧縮されて含まれます。`,
    statement: (position) => `ステートメント ${position} を表示`,
  },
  changes,
  conflicts,
  difference: {
    title: (policy) => `${policy}: 変更点`,
    before: '現在のポリシー',
    after: '新しいポリシー',
    asking: '両方のポリシーを評価しています…',
    failed: 'ポリシーエンジンを読み込めなかったため、変更点は行ごとの差分のみ表示しています。',
    close: '閉じる',
    evidence: '対象',
  },
  differences: difference,
};

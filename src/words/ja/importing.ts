import { changes } from './changes.ts';
import { conflicts } from './conflicts.ts';
import { difference } from './difference.ts';
import { importProblems } from './importProblems.ts';
import { schema } from './schema.ts';
import { text } from './text.ts';
import type { Words } from '../words.ts';

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

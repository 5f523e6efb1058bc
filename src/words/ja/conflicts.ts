import { sayAssumption } from '../../policy/access/assumptionWords.ts';
import type { ConflictSentences, ConflictValues } from '../../policy/merge/mergeConflict.ts';
import { assumptions } from './assumptions.ts';
import { kindWords } from './kinds.ts';
import { grouped, quoted, quotedList, text } from './text.ts';

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

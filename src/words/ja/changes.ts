import type { ChangeSentences } from '../../policy/merge/mergeChange.ts';
import { statementWords } from './conflicts.ts';
import { quoted, text } from './text.ts';

const verbs = { Allow: '許可', Deny: '拒否' } as const;

/** The Japanese counterpart of `changes`. */
export const changes: ChangeSentences = {
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

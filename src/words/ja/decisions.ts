import type {
  DecisionSentences,
  FailedCondition,
  StatementElement,
} from '../../policy/access/decision.ts';
import { text } from './text.ts';

const named = ({ statement, sid }: { readonly statement: number; readonly sid?: string }) =>
  sid === undefined
    ? `ステートメント ${statement + 1}`
    : `ステートメント ${statement + 1} (${sid})`;

const failed = ({ operator, key, expected, holds }: FailedCondition) => {
  const asked = text`条件${key} (${operator} ${expected.join(' または ')})`;
  switch (holds) {
    case 'anotherValue':
      return text`リクエストが${asked}を満たしていません`;
    case 'nothing':
      return text`${asked}のキーがリクエストに含まれていません`;
    case 'notSaid':
      return text`${asked}のキーの値が指定されていません`;
  }
};

const elementWords: Readonly<Record<StatementElement, string>> = {
  Principal: 'プリンシパルが一致しません',
  Action: 'アクションが含まれていません',
  Resource: 'リソースが含まれていません',
  Condition: '条件が満たされていません',
};

/** The Japanese counterpart of `decisions`. */
export const decisions: DecisionSentences = {
  allowedBy: (cause) => text`${named(cause)}により許可されます。`,
  deniedBy: (cause) =>
    text`ほかで許可されていても、${named(cause)}により拒否されます${cause.unsaid === undefined ? '' : text` (条件キー${cause.unsaid}の値が指定されていないため)`}。`,
  noAllow: () => 'ポリシーに Allow のステートメントがないため、すべて拒否されます。',
  closest: (cause) => {
    const why = cause.condition ? failed(cause.condition) : elementWords[cause.element];
    return text`許可するステートメントがありません。最も近いのは${named(cause)}ですが、${why}。`;
  },
};

import { quoteGiven } from '../../policy/quoteGiven.ts';
import { statementWords } from './conflicts.ts';
import type { ChangeSentences } from '../../policy/merge/mergeChange.ts';

const verbs = { Allow: 'allows', Deny: 'denies' } as const;

export const changes: ChangeSentences = {
  added: ({ index, sid, partly }) =>
    partly
      ? `${quoteGiven(sid)} was added as statement ${index + 1}, for what your policy does not say already.`
      : `${quoteGiven(sid)} was added as statement ${index + 1}.`,
  renamed: ({ index, sid, from }) =>
    `Statement ${index + 1} is called ${quoteGiven(sid)}, because your policy has a statement ${quoteGiven(from)}.`,
  allowsAllBut: ({ sid, actions }) =>
    `${quoteGiven(sid)} allows every action but ${actions.map(quoteGiven).join(', ')}, which your policy alone decides.`,
  becameList: () => 'Your policy’s only statement became the first of a list.',
  alreadyMet: ({ sid, effect, statement, statementSid, needs }) =>
    `Your policy’s ${statementWords(statement, statementSid)} already ${verbs[effect]} ${needs.length === 1 ? 'one thing' : `${needs.length} things`} that ${quoteGiven(sid)} is for.`,
};

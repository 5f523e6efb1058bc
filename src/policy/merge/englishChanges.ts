import { quoteGiven } from '../quoteGiven.ts';
import { statementWords } from './englishConflicts.ts';
import type { ChangeSentences } from './mergeChange.ts';

const counted = (needs: number, effect: 'Allow' | 'Deny') =>
  `${needs} ${needs === 1 ? 'need' : 'needs'} of ${effect === 'Allow' ? 'allowing' : 'denying'}`;

export const englishChanges: ChangeSentences = {
  added: ({ index, sid, partly }) =>
    partly
      ? `${quoteGiven(sid)} was added as statement ${index + 1}, for what your policy does not say already.`
      : `${quoteGiven(sid)} was added as statement ${index + 1}.`,
  renamed: ({ sid, from }) =>
    `It is called ${quoteGiven(sid)}, because your policy has a statement ${quoteGiven(from)}.`,
  allowsAllBut: ({ sid, actions }) =>
    `${quoteGiven(sid)} allows every action but ${actions.map(quoteGiven).join(', ')}, which your policy alone decides.`,
  becameList: () => 'Your policy’s only statement became the first of a list.',
  alreadyMet: ({ sid, effect, statement, statementSid, needs }) =>
    `Your policy’s ${statementWords(statement, statementSid)} already meets ${counted(needs.length, effect)} that ${quoteGiven(sid)} is for.`,
};

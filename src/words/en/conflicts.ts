import type { Assumption } from '../../policy/access/assumption.ts';
import { sayAssumption } from '../../policy/access/assumptionWords.ts';
import { assumptions } from './assumptions.ts';
import { kindWords } from './kinds.ts';
import { quoteGiven } from '../../policy/quoteGiven.ts';
import type { ConflictSentences } from '../../policy/merge/mergeConflict.ts';

/** More than these are counted, not listed. */
const mostListed = 3;

const list = (values: readonly string[]): string => {
  const shown = values.slice(0, mostListed).map(quoteGiven).join(', ');
  return values.length > mostListed ? `${shown} and ${values.length - mostListed} more` : shown;
};

export const statementWords = (statement: number, sid: string | undefined): string =>
  sid === undefined ? `statement ${statement + 1}` : quoteGiven(sid);

/** Whether `assuming` holds, nobody has said. */
const asLongAs = (assuming: readonly Assumption[]) =>
  assuming.length > 0
    ? `, as long as ${assuming.map((each) => sayAssumption(assumptions, each)).join(' and ')}`
    : '';

const count = (characters: number) => characters.toLocaleString('en');

export const conflicts: ConflictSentences = {
  unreadableBase: () =>
    'This cannot be read: it is nested too deeply, or holds something that is no JSON. Expected an endpoint policy.',
  notAPolicy: ({ given }) =>
    `This is ${kindWords[given]}, not a policy. Expected an object with Version and Statement.`,
  noStatement: ({ given }) =>
    `Statement is ${kindWords[given]}. Expected a statement or a list of statements.`,
  notAStatement: ({ statement, given }) =>
    `Statement ${statement + 1} is ${kindWords[given]}. Expected an object with Effect, Principal, Action and Resource.`,
  baseTooLong: ({ characters, limit }) =>
    `This has ${count(characters)} characters. No endpoint policy has more than ${count(limit)}.`,
  denied: ({ statement, statementSid, sid, actions, resources, assuming }) =>
    `Your policy’s ${statementWords(statement, statementSid)} denies ${list(actions)} on ${list(resources)}, which ${quoteGiven(sid)} allows for Image Builder${asLongAs(assuming)}. A Deny always wins: make an exception there for what builds need.`,
  partlyDenied: ({ statement, statementSid, sid, actions, resources, assuming }) =>
    `Your policy’s ${statementWords(statement, statementSid)} denies ${list(actions)} on ${list(resources)}, a part of what ${quoteGiven(sid)} allows for Image Builder${asLongAs(assuming)}. If builds need that part, make an exception there.`,
  mayBeDenied: ({ statement, statementSid, sid, actions, resources, assuming }) =>
    `Your policy’s ${statementWords(statement, statementSid)} may deny ${list(actions)} on ${list(resources)}, which ${quoteGiven(sid)} allows for Image Builder${asLongAs(assuming)}: that depends on the request. Check its condition and principals; where they fit builds, make an exception there.`,
  denyWouldNarrowBase: ({ statement, statementSid, action }) =>
    `${quoteGiven(action)} is not denied here, because your policy’s ${statementWords(statement, statementSid)} may allow it and others may rely on that. Nothing was added that allows it. To deny it, take it out of that statement or add a Deny to your policy.`,
  cannotJudge: ({ statements }) =>
    statements.length > 0
      ? `The policy engine cannot read ${statements.map((statement) => `statement ${statement + 1}`).join(', ')} of your policy, so nothing counts as allowed by it. See the findings.`
      : 'The policy engine cannot read your policy as a whole, only its statements one by one. See the findings.',
  overQuota: ({ characters, quota }) =>
    `The merged policy has ${count(characters)} characters, ${count(characters - quota)} more than the ${count(quota)} that AWS takes. Shorten your policy, or ask for less.`,
};

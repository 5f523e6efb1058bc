import type {
  DecisionSentences,
  FailedCondition,
  StatementElement,
} from '../../policy/access/decision.ts';

const named = ({ statement, sid }: { statement: number; sid?: string }) =>
  sid === undefined ? `Statement ${statement + 1}` : sid;

const held: Readonly<Record<FailedCondition['holds'], string>> = {
  anotherValue: 'which the request does not meet',
  nothing: 'which the request does not carry',
  notSaid: 'of which the request as asked says nothing',
};

const failed = ({ operator, key, expected, holds }: FailedCondition) =>
  `asks for ${key} (${operator} ${expected.join(' or ')}), ${held[holds]}`;

const elementWords: Readonly<Record<StatementElement, string>> = {
  Principal: 'names other principals',
  Action: 'does not name the action',
  Resource: 'does not name the resource',
  Condition: 'has a condition that is not met',
};

export const decisions: DecisionSentences = {
  allowedBy: (cause) =>
    `${named(cause)} allows it: principal, action, resource and condition match.`,
  deniedBy: (cause) => `${named(cause)} denies it, whatever else allows it.`,
  noAllow: () => 'The policy has no Allow statement, so it denies everything.',
  closest: (cause) => {
    const why = cause.condition ? failed(cause.condition) : elementWords[cause.element];
    return `No statement allows it. ${named(cause)} comes closest, but ${why}.`;
  },
};

import type {
  DecisionSentences,
  FailedCondition,
  StatementElement,
} from '../../policy/access/decision.ts';

const named = ({ statement, sid }: { statement: number; sid?: string }) =>
  sid === undefined ? `statement ${statement + 1}` : `statement ${statement + 1} (${sid})`;

const held: Readonly<Record<FailedCondition['holds'], string>> = {
  anotherValue: 'and the request has another value',
  nothing: 'and the request doesn’t have this key',
  notSaid: 'and the request gives no value for this key',
};

const failed = ({ operator, key, expected, holds }: FailedCondition) =>
  `requires ${key} (${operator} ${expected.join(' or ')}), ${held[holds]}`;

const elementWords: Readonly<Record<StatementElement, string>> = {
  Principal: 'names other principals',
  Action: 'doesn’t name the action',
  Resource: 'doesn’t name the resource',
  Condition: 'has a condition that isn’t met',
};

export const decisions: DecisionSentences = {
  allowedBy: (cause) => `Allowed by ${named(cause)}.`,
  deniedBy: (cause) =>
    `Denied by ${named(cause)}, which overrides every Allow${cause.unsaid === undefined ? '' : `: it applies, since the request gives no value for ${cause.unsaid}`}.`,
  noAllow: () => 'The policy has no Allow statement, so it denies every request.',
  closest: (cause) => {
    const why = cause.condition ? failed(cause.condition) : elementWords[cause.element];
    return `No statement allows it. Closest is ${named(cause)}, but it ${why}.`;
  },
};

import type { KeySubject } from '../catalog/conditionKeys.ts';
import { readArn } from '../check/arn.ts';
import { onceFor } from '../onceFor.ts';
import { membersOf } from '../check/membersOf.ts';
import type { ConditionTest, StatementView } from '../check/policyView.ts';
import { isText, listValues, readStatement } from '../check/readStatement.ts';
import { statementsOf } from './engineDocument.ts';
import { findConditionKey } from './keyPresence.ts';

/** Values of one subject that a statement speaks of together. */
export interface Mention {
  readonly subject: KeySubject;
  /** The condition key that holds them, as AWS spells it. */
  readonly key: string;
  readonly texts: readonly string[];
  readonly ignoresCase: boolean;
  /** Whether the statement is made for requests that hold one of them: allows them, or denies all others. */
  readonly included: boolean;
}

/** What documents say of the values of condition keys, in their order. */
export function mentionsIn(documents: readonly unknown[]): readonly Mention[] {
  return documents.flatMap(statementsOf).flatMap(inStatement);
}

const inStatement = onceFor((statement: Readonly<Record<string, unknown>>) =>
  mentionsOf(readStatement(membersOf(statement), '')),
);

/** The same of a statement that has been read. */
export function mentionsOf(view: StatementView): readonly Mention[] {
  return [
    ...view.tests.flatMap((test) => inTest(test, view)),
    ...inPrincipal(view),
    ...inResource(view),
  ].flatMap((mention) => [mention, ...implied(mention)]);
}

function inTest(test: ConditionTest, { effect }: StatementView): readonly Mention[] {
  const { family, name, negated } = test.operator;
  const entry = findConditionKey(test.key);
  if (entry?.tells === undefined) return [];
  if (family !== 'string' && family !== 'arn' && family !== 'ip') return [];
  return [
    {
      subject: entry.tells,
      key: entry.name,
      texts: test.texts.map(({ value }) => value),
      ignoresCase: name.endsWith('IgnoreCase'),
      included: (effect === 'Deny') === negated,
    },
  ];
}

function inPrincipal({ elements, effect }: StatementView): readonly Mention[] {
  const excludes = elements.has('NotPrincipal');
  const named = membersOf(elements.get(excludes ? 'NotPrincipal' : 'Principal')).get('AWS');
  if (named === undefined) return [];
  const texts = listValues(named, '')
    .filter(isText)
    .flatMap(({ value }) => (value === '*' ? [] : value));
  const base = { ignoresCase: false, included: (effect === 'Deny') === excludes };
  const accounts = texts.flatMap(accountOf);
  const arns = texts.filter((text) => accountOf(text).length === 0);
  return [
    ...(arns.length > 0
      ? [{ ...base, subject: 'callerArn' as const, key: 'aws:PrincipalArn', texts: arns }]
      : []),
    ...(accounts.length > 0
      ? [
          {
            ...base,
            subject: 'callerAccount' as const,
            key: 'aws:PrincipalAccount',
            texts: accounts,
          },
        ]
      : []),
  ];
}

/** An account stands for everyone in it, by its number or by its root (IAM user guide, Principal element). */
function accountOf(principal: string): readonly string[] {
  const [, account] = /^(?:arn:[^:]+:iam::)?(\d{12})(?::root)?$/.exec(principal) ?? [];
  return account === undefined ? [] : [account];
}

/** A statement on the resources of an account says whose they are; S3's ARNs do not. */
function inResource({ resources, effect }: StatementView): readonly Mention[] {
  const texts = resources.texts.flatMap(({ value }) => {
    const account = readArn(value)?.account ?? '';
    return /^\d{12}$/.test(account) ? [account] : [];
  });
  if (texts.length === 0) return [];
  return [
    {
      subject: 'ownerAccount',
      key: 'aws:ResourceAccount',
      texts,
      ignoresCase: false,
      included: (effect === 'Deny') === resources.excludes,
    },
  ];
}

const orgOf = (path: string) => path.split('/')[0] ?? '';

interface Holder {
  readonly subject: KeySubject;
  readonly of: (value: string) => string;
}

/** What follows from the value of a subject: the organization of a path, the account of an ARN. */
export const holders: Readonly<Partial<Record<KeySubject, Holder>>> = {
  callerPath: { subject: 'callerOrg', of: orgOf },
  ownerPath: { subject: 'ownerOrg', of: orgOf },
  endpointPath: { subject: 'endpointOrg', of: orgOf },
  callerArn: { subject: 'callerAccount', of: (arn) => readArn(arn)?.account ?? '' },
};

/** What a mention says of other subjects: what follows from its values, and the keys it is compared with. */
function implied(mention: Mention): readonly Mention[] {
  const { subject, texts } = mention;
  const holder = holders[subject];
  const compared = texts.flatMap((text) => {
    const key = findConditionKey(/^\$\{([^{},]+)\}$/.exec(text)?.[1] ?? '');
    return key?.tells === undefined || key.tells === subject
      ? []
      : [{ ...mention, subject: key.tells, key: key.name, texts: [`\${${mention.key}}`] }];
  });
  return holder
    ? [{ ...mention, subject: holder.subject, texts: texts.map(holder.of) }, ...compared]
    : compared;
}

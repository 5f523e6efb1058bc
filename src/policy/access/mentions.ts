import type { KeySubject } from '../catalog/conditionKeys.ts';
import { accountOfArn, readArn } from '../statement/arn.ts';
import { onceFor } from '../onceFor.ts';
import {
  accountOfPrincipal,
  type ConditionTest,
  namedPrincipals,
  readStatement,
  type StatementModel,
} from '../statement/readStatement.ts';
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
  mentionsOf(readStatement(statement, '')),
);

/** The same of a statement that has been read. */
export function mentionsOf(view: StatementModel): readonly Mention[] {
  return [
    ...view.tests.flatMap((test) => inTest(test, view)),
    ...inPrincipal(view),
    ...inResource(view),
  ].flatMap((mention) => [mention, ...implied(mention)]);
}

function inTest(test: ConditionTest, { effect }: StatementModel): readonly Mention[] {
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

function inPrincipal({ principals, effect }: StatementModel): readonly Mention[] {
  const named = namedPrincipals(principals);
  const base = { ignoresCase: false, included: (effect === 'Deny') === principals.excludes };
  const accounts = named.flatMap((id) => accountOfPrincipal(id) ?? []);
  const arns = named.filter((id) => accountOfPrincipal(id) === undefined);
  const mentions: readonly Mention[] = [
    { ...base, subject: 'callerArn', key: 'aws:PrincipalArn', texts: arns },
    { ...base, subject: 'callerAccount', key: 'aws:PrincipalAccount', texts: accounts },
  ];
  return mentions.filter(({ texts }) => texts.length > 0);
}

/** A statement on the resources of an account says whose they are; S3's ARNs do not. */
function inResource({ resources, effect }: StatementModel): readonly Mention[] {
  const texts = resources.texts.flatMap(({ value }) => accountOfArn(value) ?? []);
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

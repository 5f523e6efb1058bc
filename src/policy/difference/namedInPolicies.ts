import { accountOfArn } from '../statement/arn.ts';
import { type ConditionTest, namedPrincipals } from '../statement/readStatement.ts';
import type { PolicyModel } from '../check/readPolicy.ts';

/** Everything that two policies name, each once, in an order that does not tell which named it. */
export interface Named {
  /** Patterns in lower case, with the service prefix. */
  readonly actions: readonly string[];
  /** Actions as the documents spell them, wildcards left out. */
  readonly literalActions: readonly string[];
  readonly resources: readonly string[];
  /** The same, with policy variables and placeholders as wildcards. */
  readonly resourcePatterns: readonly string[];
  /** Accounts and ARNs, of `Principal` and of `NotPrincipal`, and of conditions on `aws:PrincipalArn`. */
  readonly principals: readonly string[];
  /** Accounts that are asked for as a whole: as owners those in the ARNs of resources, as callers those among `principals`. */
  readonly accounts: Readonly<Record<'ownerAccount' | 'callerAccount', ReadonlySet<string>>>;
  /** The organizations of each test on an organization or a path of one, test by test. */
  readonly principalOrgs: readonly (readonly string[])[];
  readonly resourceOrgs: readonly (readonly string[])[];
  /** Whether a test may hold for callers of no organization and not for those of another one. */
  readonly tellsMembers: boolean;
  /** Whether a test asks for the caller's own organization, whichever that is. */
  readonly tellsOwnOrganization: boolean;
  readonly tests: readonly ConditionTest[];
}

/** What both policies name together. */
export function namedInPolicies(views: readonly PolicyModel[]): Named {
  const statements = views.flatMap((view) => view.statements);
  const tests = statements.flatMap((statement) => statement.tests);
  const textsOf = (key: string) =>
    tests
      .filter((test) => test.key.toLowerCase() === key)
      // `Null` asks for true or false, whatever the key holds; a variable is no value of its own.
      .map(({ operator, texts }) =>
        operator.family === 'null'
          ? []
          : texts.map(({ value }) => value).filter((value) => !value.includes('${')),
      );
  const actions = statements.flatMap((statement) => statement.actions.texts);
  const resources = sorted(
    statements.flatMap(({ resources }) => resources.texts.map(({ value }) => value)),
  );
  const principals = sorted([
    // Everyone is asked about anyway, services as `awsService`.
    ...statements.flatMap(({ principals }) => namedPrincipals(principals)),
    ...textsOf('aws:principalarn').flat(),
  ]);
  const orgsOf = (id: string, path: string) => [
    ...textsOf(id),
    ...textsOf(path).map((paths) => paths.map((each) => each.split('/')[0] ?? '')),
  ];
  return {
    actions: sorted(statements.flatMap((statement) => statement.actions.patterns)),
    literalActions: sorted(actions.map(({ value }) => value)).filter(
      (name) => !/[*?\s]/.test(name),
    ),
    resources,
    resourcePatterns: sorted(statements.flatMap(({ resources }) => resources.patterns)),
    principals,
    accounts: {
      ownerAccount: new Set(resources.flatMap((arn) => accountOfArn(arn) ?? [])),
      callerAccount: new Set(principals.flatMap((given) => wholeAccount.exec(given)?.[1] ?? [])),
    },
    principalOrgs: orgsOf('aws:principalorgid', 'aws:principalorgpaths'),
    resourceOrgs: orgsOf('aws:resourceorgid', 'aws:resourceorgpaths'),
    tellsMembers: tests.some(tellsMembers),
    tellsOwnOrganization: tests.some(asksForOwnOrganization),
    tests,
  };
}

const ofCallersOrganization = /^aws:principalorg(?:id|paths)$/i;

/** A plain comparison takes a missing key for one more value that it does not name. */
function tellsMembers(test: ConditionTest): boolean {
  const { key, operator, texts } = test;
  if (!ofCallersOrganization.test(key)) return asksForOwnOrganization(test);
  return (
    operator.family === 'null' ||
    operator.ifExists ||
    operator.set !== undefined ||
    texts.some(({ value }) => /[*?$]/.test(value.split('/')[0] ?? ''))
  );
}

const asksForOwnOrganization = ({ texts }: ConditionTest): boolean =>
  texts.some(({ value }) => /\$\{aws:(?:principal|resource)org(?:id|paths)\b/i.test(value));

/** As a `Principal` names everyone in an account. */
const wholeAccount = /^(?:arn:[\w-]+:iam::)?(\d{12})(?::root)?$/;

const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].toSorted();

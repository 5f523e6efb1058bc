import { accountOfArn } from '../statement/arn.ts';
import { namedPrincipals } from '../statement/principals.ts';
import type { PolicyModel } from '../check/policyModel.ts';
import type { ConditionTest } from '../statement/readStatement.ts';

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
  /** Accounts in the ARNs of resources, and those of `principals`. */
  readonly accounts: ReadonlySet<string>;
  /** The organizations of each test on an organization or a path of one, test by test. */
  readonly principalOrgs: readonly (readonly string[])[];
  readonly resourceOrgs: readonly (readonly string[])[];
  readonly tests: readonly ConditionTest[];
}

/** What both policies name together. */
export function namedInPolicies(views: readonly PolicyModel[]): Named {
  const statements = views.flatMap((view) => view.statements);
  const tests = statements.flatMap((statement) => statement.tests);
  const textsOf = (key: string) =>
    tests
      .filter((test) => test.key.toLowerCase() === key)
      // `Null` asks for true or false, whatever the key holds.
      .map(({ operator, texts }) =>
        operator.family === 'null' ? [] : texts.map(({ value }) => value),
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
    accounts: new Set([...resources, ...principals].flatMap(accountOf)),
    principalOrgs: orgsOf('aws:principalorgid', 'aws:principalorgpaths'),
    resourceOrgs: orgsOf('aws:resourceorgid', 'aws:resourceorgpaths'),
    tests,
  };
}

/** Of an account by itself, or of the one in an ARN. */
const accountOf = (given: string): readonly string[] =>
  [accountOfArn(given) ?? given].filter((account) => /^\d{12}$/.test(account));

const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].toSorted();

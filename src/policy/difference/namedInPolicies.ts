import { membersOf } from '../check/membersOf.ts';
import type { ConditionTest, PolicyView } from '../check/policyView.ts';
import { listValues } from '../check/readStatement.ts';

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
  /** The values of each test on an organization key, test by test. */
  readonly principalOrgs: readonly (readonly string[])[];
  readonly resourceOrgs: readonly (readonly string[])[];
  /** Tests on every other condition key. */
  readonly tests: readonly ConditionTest[];
}

/** Keys that follow from who asks. */
const callerKeys: ReadonlySet<string> = new Set([
  'aws:principalorgid',
  'aws:principalarn',
  'aws:principalisawsservice',
]);

/** What both policies name together. */
export function namedInPolicies(views: readonly PolicyView[]): Named {
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
  return {
    actions: sorted(statements.flatMap((statement) => statement.actions.patterns)),
    literalActions: sorted(actions.map(({ value }) => value)).filter(
      (name) => !/[*?\s]/.test(name),
    ),
    resources: sorted(
      statements.flatMap(({ resources }) => resources.texts.map(({ value }) => value)),
    ),
    resourcePatterns: sorted(statements.flatMap(({ resources }) => resources.patterns)),
    principals: sorted([
      ...statements.flatMap(({ elements }) => principalsOf(elements)),
      ...textsOf('aws:principalarn').flat(),
    ]),
    principalOrgs: textsOf('aws:principalorgid'),
    resourceOrgs: textsOf('aws:resourceorgid'),
    tests: tests.filter(({ key }) => {
      const folded = key.toLowerCase();
      return !callerKeys.has(folded) && folded !== 'aws:resourceorgid';
    }),
  };
}

const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].toSorted();

/** The AWS principals by name; everyone is asked about anyway, services as `awsService`. */
function principalsOf(elements: ReadonlyMap<string, unknown>): readonly string[] {
  return ['Principal', 'NotPrincipal']
    .flatMap((element) => listValues(membersOf(elements.get(element)).get('AWS'), element))
    .flatMap(({ value }) => (typeof value === 'string' && value !== '*' ? [value] : []));
}

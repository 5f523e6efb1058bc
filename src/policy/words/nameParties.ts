import { partyKeys } from '../build/whoAndWhose.ts';
import { partyKindOf, partyKinds } from '../party.ts';
import {
  type CallerPhrase,
  type NamedParties,
  phrase,
  type PhraseOf,
  type ResourcePhrase,
  type TestPhrase,
} from './phrase.ts';
import type { StatementClauses } from './statementMeaning.ts';

type Test = PhraseOf<'test'>['values'];

/**
 * Says "identities of organization o-…" for "everyone, if the caller's organization is o-…", and the
 * like for units, accounts, resources and AWS services. Only where it says exactly the same: the clause names everyone
 * or everything, and the test is plain, on well-formed IDs.
 */
export function nameParties(clauses: StatementClauses): StatementClauses {
  return nameResources(nameCallers(clauses));
}

function nameCallers(clauses: StatementClauses): StatementClauses {
  const { callers, tests } = clauses;
  const [only, ...others] = callers.phrases;
  if (callers.negated || only?.code !== 'everyone' || others.length > 0) return clauses;
  const found = firstNamed(tests, callersOf);
  if (found === undefined) return clauses;
  return {
    ...clauses,
    callers: { ...callers, phrases: [found.named] },
    tests: tests.filter((test) => test !== found.test),
  };
}

function nameResources(clauses: StatementClauses): StatementClauses {
  const { resources, tests } = clauses;
  const [only, ...others] = resources.phrases;
  if (resources.negated || only?.code !== 'everyResource' || others.length > 0) return clauses;
  const found = firstNamed(tests, resourcesOf);
  if (found === undefined) return clauses;
  return {
    ...clauses,
    resources: { ...resources, phrases: [found.named] },
    tests: tests.filter((test) => test !== found.test),
  };
}

function firstNamed<Named>(
  tests: readonly TestPhrase[],
  name: (test: Test) => Named | undefined,
): { readonly test: TestPhrase; readonly named: Named } | undefined {
  for (const test of tests) {
    const named = test.code === 'test' ? name(test.values) : undefined;
    if (named !== undefined) return { test, named };
  }
  return undefined;
}

function callersOf(test: Test): CallerPhrase | undefined {
  if (asksForService(test)) return phrase('awsServices', {});
  const named = namedParties(test, 'principals');
  return named && phrase(test.negated ? 'everyoneOutside' : 'identitiesOf', named);
}

function resourcesOf(test: Test): ResourcePhrase | undefined {
  const named = namedParties(test, 'resources');
  return named && phrase(test.negated ? 'resourcesOutside' : 'resourcesOf', named);
}

/**
 * A negated test holds where the key is absent, so it reads "all but", with or without `IfExists`. One on
 * several paths of which some are outside a unit reads otherwise.
 */
function namedParties(
  { key, relation, quantifier, negated, orAbsent, values }: Test,
  whose: 'principals' | 'resources',
): NamedParties | undefined {
  const kind = partyKinds.find((each) => partyKeys[each][whose] === key);
  if (kind === undefined || orAbsent !== negated) return undefined;
  const isPlain =
    kind === 'organizationalUnit'
      ? relation === 'like' && quantifier === 'any' && !negated
      : relation === 'equals' && quantifier === 'one';
  return isPlain && values.every((value) => partyKindOf(value) === kind)
    ? { kind, ids: values }
    : undefined;
}

function asksForService({ key, relation, quantifier, orAbsent, values }: Test): boolean {
  const plain = relation === 'boolean' && quantifier === 'one' && !orAbsent;
  return key === 'aws:PrincipalIsAWSService' && plain && values.every((value) => value === 'true');
}

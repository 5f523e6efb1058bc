import { partyKeys } from '../build/whoAndWhose.ts';
import { partyKindOf, partyKinds } from '../party.ts';
import {
  type CallerMessage,
  type NamedParties,
  message,
  type MessageOf,
  type ResourceMessage,
  type TestMessage,
} from './message.ts';
import type { StatementClauses } from './statementMeaning.ts';

type Test = MessageOf<'test'>['values'];

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
  const [only, ...others] = callers.messages;
  if (callers.negated || only?.code !== 'everyone' || others.length > 0) return clauses;
  const found = firstNamed(tests, callersOf);
  if (found === undefined) return clauses;
  return {
    ...clauses,
    callers: { ...callers, messages: [found.named] },
    tests: tests.filter((test) => test !== found.test),
  };
}

function nameResources(clauses: StatementClauses): StatementClauses {
  const { resources, tests } = clauses;
  const [only, ...others] = resources.messages;
  if (resources.negated || only?.code !== 'everyResource' || others.length > 0) return clauses;
  const found = firstNamed(tests, resourcesOf);
  if (found === undefined) return clauses;
  return {
    ...clauses,
    resources: { ...resources, messages: [found.named] },
    tests: tests.filter((test) => test !== found.test),
  };
}

function firstNamed<Named>(
  tests: readonly TestMessage[],
  name: (test: Test) => Named | undefined,
): { readonly test: TestMessage; readonly named: Named } | undefined {
  for (const test of tests) {
    const named = test.code === 'test' ? name(test.values) : undefined;
    if (named !== undefined) return { test, named };
  }
  return undefined;
}

function callersOf(test: Test): CallerMessage | undefined {
  if (asksForService(test)) return message('awsServices', {});
  const named = namedParties(test, 'principals');
  return named && message(test.negated ? 'everyoneOutside' : 'identitiesOf', named);
}

function resourcesOf(test: Test): ResourceMessage | undefined {
  const named = namedParties(test, 'resources');
  return named && message(test.negated ? 'resourcesOutside' : 'resourcesOf', named);
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

import * as v from 'valibot';
import { orgIdSchema } from '../fields/principals.ts';
import {
  type CallerPhrase,
  phrase,
  type PhraseOf,
  type ResourcePhrase,
  type TestPhrase,
} from './phrase.ts';
import type { StatementClauses } from './statementMeaning.ts';
import type { TestedKey } from './conditionTest.ts';

type Test = PhraseOf<'test'>['values'];

/**
 * Says "identities of organization o-…" for "everyone, if the caller's organization is o-…", and the
 * like for resources and AWS services. Only where it says exactly the same: the clause names everyone
 * or everything, and the test is plain, on well-formed IDs.
 */
export function nameOrganizations(clauses: StatementClauses): StatementClauses {
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
  if (!asksForOrgs(test, 'aws:PrincipalOrgID')) return undefined;
  const code = test.negated ? 'everyoneOutsideOrgs' : 'identitiesOfOrgs';
  return phrase(code, { orgIds: test.values });
}

function resourcesOf(test: Test): ResourcePhrase | undefined {
  if (!asksForOrgs(test, 'aws:ResourceOrgID')) return undefined;
  const code = test.negated ? 'resourcesOutsideOrgs' : 'resourcesOfOrgs';
  return phrase(code, { orgIds: test.values });
}

const isOrgId = v.is.bind(undefined, orgIdSchema);

/** A negated test holds where the key is absent, so it reads "all but", with or without `IfExists`. */
function asksForOrgs(
  { key, relation, quantifier, negated, orAbsent, values }: Test,
  asked: TestedKey,
): boolean {
  const plain = quantifier === 'one' && orAbsent === negated;
  return key === asked && relation === 'equals' && plain && values.every((value) => isOrgId(value));
}

function asksForService({ key, relation, quantifier, orAbsent, values }: Test): boolean {
  const plain = relation === 'boolean' && quantifier === 'one' && !orAbsent;
  return key === 'aws:PrincipalIsAWSService' && plain && values.every((value) => value === 'true');
}

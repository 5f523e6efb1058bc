import { findConditionKey } from '../../access/keyPresence.ts';
import type { Sourced } from '../../catalog/sources.ts';
import {
  type ConditionOperator,
  readOperator,
  spellOperator,
} from '../../statement/conditionOperator.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import { type Fix, renameMember } from '../fix.ts';
import { membersOf } from '../../statement/policyElements.ts';
import { memberPath } from '../../statement/path.ts';
import { findPlaceholders } from '../../statement/placeholder.ts';
import { conditionKeyNames, isFurtherKey } from '../../catalog/conditionKeys.ts';
import { meantName } from '../../meantName.ts';
import { wantedValue } from '../keyValue.ts';
import type { EndpointId } from '../../catalog/endpoints.ts';
import type { PolicyModel } from '../readPolicy.ts';
import type { ConditionTest, StatementModel } from '../../statement/readStatement.ts';
import { holdsWithoutKey } from '../../statement/meetsCondition.ts';
import { isWildcard } from '../../statement/wildcard.ts';

const kinds = {
  unknownOperator: kind<{ readonly given: string; readonly meant: string | undefined }>(
    'error',
    'IAM_CONDITIONS',
    'likely',
  ),
  wildcardOnGeneratedId: kind<{ readonly key: string; readonly given: string }>(
    'error',
    'VPCDOC',
    'verified',
  ),
  numericOnGeneratedId: kind<{ readonly key: string; readonly operator: string }>(
    'error',
    'VPCDOC',
    'verified',
  ),
  shortWildcardText: kind<{ readonly given: string; readonly needed: number }>(
    'error',
    'VPCDOC',
    'verified',
  ),
  ifExistsInAllow: kind<{ readonly operator: string; readonly key: string }>(
    'warning',
    'IAM_CONDITIONS',
    'likely',
  ),
  forAllValuesInAllow: kind<{ readonly operator: string; readonly key: string }>(
    'warning',
    'IAM_MULTIVALUED',
    'verified',
  ),
  setOperatorMissing: kind<{ readonly operator: string; readonly key: string }>(
    'warning',
    'IAM_MULTIVALUED',
    'verified',
  ),
  literalWildcard: kind<{ readonly operator: string; readonly given: string }>(
    'warning',
    'IAM_OPERATORS',
    'verified',
  ),
  sessionArn: kind<{ readonly key: string; readonly given: string }>(
    'warning',
    'IAM_CONDITIONS',
    'verified',
  ),
  unknownKey: kind<{ readonly given: string; readonly meant: string | undefined }>(
    'warning',
    'IAM_CONDITIONS',
    'likely',
  ),
  impossibleValue: kind<{ readonly given: string; readonly fits: string; readonly like: string }>(
    'warning',
    'IAM_CONDITIONS',
    'likely',
  ),
  operatorCapitals: kind<{ readonly given: string; readonly meant: string }>(
    'note',
    'IAM_CONDITIONS',
    'unknown',
  ),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const conditionsRule = { kinds, check: checkConditions };

/**
 * Global keys whose values AWS generates. VPCDOC names two as examples; the rest are IDs of the same
 * kinds. Keys with paths or ARNs are left out: there wildcards are documented.
 */
const generatedIdKeys = {
  source: 'VPCDOC',
  certainty: 'likely',
  names: new Set([
    'aws:principalaccount',
    'aws:principalorgid',
    'aws:resourceaccount',
    'aws:resourceorgid',
    'aws:sourceaccount',
    'aws:sourceorgid',
    'aws:sourcevpc',
    'aws:sourcevpce',
    'aws:vpceaccount',
    'aws:vpceorgid',
    'aws:ec2instancesourcevpc',
  ]),
} as const satisfies Sourced & { names: ReadonlySet<string> };

/** In a row, before or after each wildcard of a string operator. */
const charactersBesideWildcard = {
  needed: 6,
  source: 'VPCDOC',
  certainty: 'verified',
} as const satisfies Sourced & { needed: number };

/** Operators that exist, and what endpoint policies ask of wildcards and numbers besides IAM. */
function checkConditions({ statements, endpoint }: PolicyModel): readonly Finding[] {
  return statements.flatMap((statement) => [
    ...unknownOperators(statement),
    ...statement.tests.flatMap((test) => [
      ...checkGeneratedId(test),
      ...checkWildcards(test),
      ...literalWildcards(test, statement),
      ...missingSetOperator(test, statement),
      ...sessionArns(test),
      ...unknownKeys(test, statement),
      ...impossibleValues(test),
    ]),
    ...admittedByAbsence(statement, endpoint),
  ]);
}

function conditionOf({ elements, path }: StatementModel) {
  return { members: membersOf(elements.get('Condition')), path: memberPath(path, 'Condition') };
}

function unknownOperators(statement: StatementModel): readonly Finding[] {
  const { members, path } = conditionOf(statement);
  return [...members.keys()].flatMap((given): readonly Finding[] => {
    const at = memberPath(path, given);
    const meant = meantOperator(readOperator(given, at));
    if (meant === given) return [];
    const fix = meant === undefined ? undefined : renameOperator(statement, given, meant);
    return meant?.toLowerCase() === given.toLowerCase()
      ? [finding('operatorCapitals', at, { given, meant }, fix)]
      : [finding('unknownOperator', at, { given, meant }, fix)];
  });
}

/** The operator itself where it exists; else what it may have been meant to be. */
function meantOperator(operator: ConditionOperator): string | undefined {
  if (operator.family === undefined) {
    const plural = readOperator(`${operator.given}s`, operator.path);
    return plural.family && spellOperator(plural);
  }
  // Null asks whether a key is there; IfExists has no meaning with it.
  return spellOperator(operator.family === 'null' ? { ...operator, ifExists: false } : operator);
}

function renameOperator(statement: StatementModel, from: string, to: string): Fix | undefined {
  const { members, path } = conditionOf(statement);
  if (members.has(to)) return undefined;
  return { kind: 'document', path, replace: renameMember(members, from, to) };
}

const withoutVariables = (text: string) => text.replaceAll(/\$\{[^{}]{0,128}\}/g, 'variable');

const isGeneratedId = (key: string) => generatedIdKeys.names.has(key.toLowerCase());

function checkGeneratedId({ key, operator, texts, path }: ConditionTest): readonly Finding[] {
  if (!isGeneratedId(key)) return [];
  if (operator.family === 'numeric') {
    return [finding('numericOnGeneratedId', path, { key, operator: operator.given })];
  }
  return texts
    .filter(({ value }) => isWildcard(value) && isWildcard(withoutVariables(value)))
    .map(({ value: given, path: at }) => finding('wildcardOnGeneratedId', at, { key, given }));
}

/** Only the operators with Like take wildcards; in the others `*` is a character like any other. */
function checkWildcards({ key, operator, texts }: ConditionTest): readonly Finding[] {
  if (operator.family !== 'string' || !operator.name.endsWith('Like')) return [];
  if (isGeneratedId(key)) return [];
  const { needed } = charactersBesideWildcard;
  return texts
    .filter(({ value }) => findPlaceholders(value).length === 0 && isTooShort(value, needed))
    .map(({ value: given, path }) => finding('shortWildcardText', path, { given, needed }));
}

/** Wildcards in a row count as one: no characters can stand between them. */
function isTooShort(text: string, needed: number): boolean {
  const runs = withoutVariables(text).split(/[*?]+/);
  return runs
    .slice(1)
    .some((after, index) => Math.max(after.length, runs[index]?.length ?? 0) < needed);
}

const withOperator = (
  statement: StatementModel,
  { operator }: ConditionTest,
  changed: Partial<ConditionOperator>,
) => renameOperator(statement, operator.given, spellOperator({ ...operator, ...changed }));

/** A wildcard under an operator that takes it for a character like any other, so that it matches nothing. */
function literalWildcards(test: ConditionTest, statement: StatementModel): readonly Finding[] {
  const { key, operator, texts } = test;
  if (operator.family !== 'string' || operator.relation === 'like' || isGeneratedId(key)) return [];
  const fix =
    operator.relation === 'equals'
      ? withOperator(statement, test, { name: operator.name.replace('Equals', 'Like') })
      : undefined;
  return texts
    .filter(({ value }) => findPlaceholders(value).length === 0)
    .filter(({ value }) => isWildcard(withoutVariables(value)))
    .map(({ value: given, path }) =>
      finding('literalWildcard', path, { operator: operator.given, given }, fix),
    );
}

/** A key that holds several values, compared as if it held one. */
function missingSetOperator(test: ConditionTest, statement: StatementModel): readonly Finding[] {
  const { key, operator, path } = test;
  const isCompared = operator.family !== undefined && operator.family !== 'null';
  if (!isCompared || operator.set || !findConditionKey(key)?.several) return [];
  // All values differ where none may match; an Allow that asks so would admit who has none.
  const set = operator.negated ? 'ForAllValues' : 'ForAnyValue';
  const fix =
    operator.negated && statement.effect !== 'Deny'
      ? undefined
      : withOperator(statement, test, { set });
  return [finding('setOperatorMissing', path, { operator: operator.given, key }, fix)];
}

const sessionArn = /^arn:[^:]*:sts:[^:]*:[^:]*:assumed-role\//;

/** `aws:PrincipalArn` holds the ARN of a role, whichever session of it asks. */
const sessionArns = ({ key, texts }: ConditionTest): readonly Finding[] =>
  key.toLowerCase() === 'aws:principalarn'
    ? texts
        .filter(({ value }) => sessionArn.test(value))
        .map(({ value: given, path }) => finding('sessionArn', path, { key, given }))
    : [];

/** AWS's own keys, which have one prefix; those of services are not all known. */
function unknownKeys(test: ConditionTest, statement: StatementModel): readonly Finding[] {
  const { key: given, path, operator } = test;
  if (!/^\s*aws:|^[^:]*$/i.test(given) || findPlaceholders(given).length > 0) return [];
  if (findConditionKey(given) || isFurtherKey(given)) return [];
  const bare = given.trim().replace(/^(?!aws:)/i, 'aws:');
  const meant = findConditionKey(bare)?.name ?? meantName(bare, conditionKeyNames);
  const keys = membersOf(conditionOf(statement).members.get(operator.given));
  const fix: Fix | undefined =
    meant === undefined || meant.endsWith('/') || keys.has(meant)
      ? undefined
      : { kind: 'document', path: operator.path, replace: renameMember(keys, given, meant) };
  return [finding('unknownKey', path, { given, meant }, fix)];
}

/** A value that the key, or whatever the operator compares, never has. */
const impossibleValues = (test: ConditionTest): readonly Finding[] =>
  test.texts
    .filter(({ value }) => !value.includes('${') && findPlaceholders(value).length === 0)
    .flatMap(({ value: given, path }) => {
      const wanted = wantedValue(test, given);
      return wanted ? [finding('impossibleValue', path, { given, ...wanted })] : [];
    });

/** On S3's endpoint the anonymous reads of builds may depend on it, so only a person can mend it there. */
function admittedByAbsence(statement: StatementModel, endpoint: EndpointId): readonly Finding[] {
  if (statement.effect !== 'Allow') return [];
  return statement.tests
    .filter(({ operator }) => operator.family && operator.family !== 'null')
    .filter((test) => !isPresentAnyway(test, statement))
    .flatMap((test): readonly Finding[] => {
      const { operator, key, path } = test;
      const values = { operator: operator.given, key };
      const fixed = (changed: Partial<ConditionOperator>) =>
        endpoint === 'imageBuilder' ? withOperator(statement, test, changed) : undefined;
      if (operator.ifExists) {
        return [finding('ifExistsInAllow', path, values, fixed({ ifExists: false }))];
      }
      const entry = findConditionKey(key);
      // That nothing but these tags is given is what AWS itself asks with it.
      if (operator.set !== 'ForAllValues' || !entry || entry.carried === 'withTags') return [];
      const set = entry.several ? 'ForAnyValue' : undefined;
      return [finding('forAllValuesInAllow', path, values, fixed({ set }))];
    });
}

/** Where a request that carries one such key need not carry the others. */
const carriedApart = /^(bySome|withTags|byWrites|byLists)/;

/** Whether every request has the key, or another test lets in none that lacks it. */
function isPresentAnyway(test: ConditionTest, { tests }: StatementModel): boolean {
  const carried = findConditionKey(test.key)?.carried;
  if (carried === undefined) return false;
  const isTogether = !carriedApart.test(carried);
  const key = test.key.toLowerCase();
  return (
    (carried === 'always' && test.operator.set !== undefined) ||
    tests.some(
      (other) =>
        (other.key.toLowerCase() === key ||
          (isTogether && findConditionKey(other.key)?.carried === carried)) &&
        holdsWithoutKey(other) === false,
    )
  );
}

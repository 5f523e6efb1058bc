import { type JsonKind, jsonKindOf } from '../../jsonKind.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import { hasVariables } from '../../access/engineDocument.ts';
import { hasVariable } from '../../statement/placeholder.ts';
import { policyElements, meantElements } from '../../statement/policyElements.ts';
import type { PolicyModel } from '../readPolicy.ts';

const kinds = {
  unreadable: kind('error', 'VPCDOC', 'likely'),
  notAPolicyDocument: kind<{ readonly given: JsonKind }>('error', 'VPCDOC', 'likely'),
  noStatement: kind('error', 'VPCDOC', 'likely'),
  statementNotAList: kind<{ readonly given: JsonKind }>('error', 'VPCDOC', 'likely'),
  statementNotAnObject: kind<{ readonly given: JsonKind }>('error', 'VPCDOC', 'likely'),
  unknownVersion: kind<{ readonly given: string }>('error', 'VPCDOC', 'likely'),
  variablesWithoutVersion: kind<{ readonly given: string }>('warning', 'IAM_VARIABLES', 'verified'),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const shapeRule = { kinds, check: checkShape };

/** What cannot be read at all. */
export const unreadable = [finding('unreadable', '', {})];

/** Whether it is a policy document at all: an object with a version and a list of statements. */
function checkShape(view: PolicyModel): readonly Finding[] {
  if (!view.readable) return unreadable;
  if (view.kind !== 'object') return [finding('notAPolicyDocument', '', { given: view.kind })];
  return [...checkVersion(view), ...checkVariables(view), ...checkStatements(view)];
}

/** A policy without a version is one of 2008-10-17, which is legal. */
function checkVersion({ elements }: PolicyModel): readonly Finding[] {
  const version = elements.get('Version');
  if (version === undefined || version === '2012-10-17' || version === '2008-10-17') return [];
  const given = typeof version === 'string' ? version : (JSON.stringify(version) ?? '');
  const fix = { kind: 'document', path: 'Version', replace: '2012-10-17' } as const;
  return [finding('unknownVersion', 'Version', { given }, fix)];
}

/** Policy variables are text in a policy of 2008-10-17 (IAM_VARIABLES). */
function checkVariables({ elements, statements }: PolicyModel): readonly Finding[] {
  if (hasVariables(elements.get('Version'))) return [];
  const texts = statements.flatMap(({ resources, tests }) =>
    [...resources.texts, ...tests.flatMap((test) => test.texts)].map(({ value }) => value),
  );
  const given = texts.find(hasVariable);
  if (given === undefined) return [];
  const fix = { kind: 'document', path: 'Version', replace: '2012-10-17' } as const;
  const at = elements.has('Version') ? 'Version' : '';
  return [finding('variablesWithoutVersion', at, { given }, fix)];
}

function checkStatements({ elements, entries }: PolicyModel): readonly Finding[] {
  const given = elements.get('Statement');
  const kind = jsonKindOf(given);
  if (given === undefined) {
    const misspelt = meantElements(elements, policyElements).has('Statement');
    return misspelt ? [] : [finding('noStatement', '', {})];
  }
  if (kind !== 'list' && kind !== 'object') {
    return [finding('statementNotAList', 'Statement', { given: kind })];
  }
  if (entries.length === 0) return [finding('noStatement', 'Statement', {})];
  return entries.flatMap(({ value, path }) => {
    const entryKind = jsonKindOf(value);
    return entryKind === 'object'
      ? []
      : [finding('statementNotAnObject', path, { given: entryKind })];
  });
}

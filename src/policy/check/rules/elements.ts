import { type JsonKind, jsonKindOf } from '../../jsonKind.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import { type Fix, renameMember } from '../fix.ts';
import { memberPath } from '../../statement/path.ts';
import {
  meantElement,
  meantElements,
  policyElements,
  statementElements,
} from '../../statement/policyElements.ts';
import type { PolicyModel } from '../readPolicy.ts';
import type { StatementModel } from '../../statement/readStatement.ts';
const kinds = {
  unknownElement: kind<{ readonly name: string; readonly meant: string | undefined }>(
    'error',
    'VPCDOC',
    'likely',
  ),
  conflictingElements: kind<{ readonly name: string; readonly other: string }>(
    'error',
    'VPCDOC',
    'likely',
  ),
  missingElement: kind<{ readonly name: string }>('error', 'VPCDOC', 'likely'),
  wrongType: kind<{
    readonly name: string;
    readonly expected: 'text' | 'object';
    readonly given: JsonKind;
  }>('error', 'VPCDOC', 'likely'),
  malformedEffect: kind<{ readonly given: string }>('error', 'VPCDOC', 'likely'),
  noAllow: kind('error', 'VPCDOC', 'verified'),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const elementsRule = { kinds, check: checkElements };

type Members = ReadonlyMap<string, unknown>;

/** Names and kinds of the elements: none unknown, none missing, none that excludes another. */
function checkElements(view: PolicyModel): readonly Finding[] {
  if (view.kind !== 'object') return [];
  return [
    ...unknownElements(view.elements, '', policyElements),
    ...notText(view.elements, '', 'Id'),
    ...view.statements.flatMap((statement) => [
      ...unknownElements(statement.elements, statement.path, statementElements),
      ...conflicts(statement),
      ...missing(statement),
      ...wrongTypes(statement),
      ...malformedEffect(statement),
    ]),
    ...noAllow(view),
  ];
}

function unknownElements(
  members: Members,
  path: string,
  known: readonly string[],
): readonly Finding[] {
  return [...members.keys()]
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = meantElement(name, known);
      const values = { name, meant };
      return finding(
        'unknownElement',
        memberPath(path, name),
        values,
        renameFix(path, members, values),
      );
    });
}

function renameFix(
  path: string,
  members: Members,
  { name, meant }: { readonly name: string; readonly meant: string | undefined },
): Fix | undefined {
  if (meant === undefined || members.has(meant)) return undefined;
  return { kind: 'document', path, replace: renameMember(members, name, meant) };
}

const pairs = [
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
  ['Principal', 'NotPrincipal'],
] as const;

function conflicts({ elements, path }: StatementModel): readonly Finding[] {
  return pairs.flatMap(([name, other]) =>
    elements.has(name) && elements.has(other)
      ? [finding('conflictingElements', memberPath(path, other), { name, other })]
      : [],
  );
}

/** An empty list names nothing, which AWS takes for a missing element. */
function missing(statement: StatementModel): readonly Finding[] {
  const { elements, path, actions, resources } = statement;
  const meant = meantElements(elements, statementElements);
  const absent = (name: string, other: string, present: boolean) =>
    present || meant.has(name) || meant.has(other)
      ? []
      : [finding('missingElement', path, { name })];
  return [
    ...absent('Effect', 'Effect', elements.has('Effect')),
    ...absent('Action', 'NotAction', actions.texts.length + actions.others.length > 0),
    ...absent('Resource', 'NotResource', resources.texts.length + resources.others.length > 0),
  ];
}

const expectText = (name: string, value: unknown, path: string) =>
  finding('wrongType', path, { name, expected: 'text', given: jsonKindOf(value) });

function notText(elements: Members, path: string, name: string): readonly Finding[] {
  const value = elements.get(name);
  return !elements.has(name) || typeof value === 'string'
    ? []
    : [expectText(name, value, memberPath(path, name))];
}

function wrongTypes(statement: StatementModel): readonly Finding[] {
  const { elements, path, actions, resources } = statement;
  return [
    ...['Sid', 'Effect'].flatMap((name) => notText(elements, path, name)),
    ...actions.others.map(({ value, path: at }) => expectText('Action', value, at)),
    ...resources.others.map(({ value, path: at }) => expectText('Resource', value, at)),
    ...wrongConditions(statement),
  ];
}

/** Operators hold keys, and keys hold a value or a list of them. */
function wrongConditions({ tests, unreadable }: StatementModel): readonly Finding[] {
  const leaves = tests.flatMap(({ others: [wrong], path }) =>
    wrong ? [{ value: wrong.value, path }] : [],
  );
  return [
    ...unreadable.map((found) => ({ ...found, expected: 'object' as const })),
    ...leaves.map((found) => ({ ...found, expected: 'text' as const })),
  ].map(({ value, path, expected }) =>
    finding('wrongType', path, { name: 'Condition', expected, given: jsonKindOf(value) }),
  );
}

function malformedEffect({ elements, path }: StatementModel): readonly Finding[] {
  const given = elements.get('Effect');
  if (typeof given !== 'string' || given === 'Allow' || given === 'Deny') return [];
  const at = memberPath(path, 'Effect');
  const meant = ['Allow', 'Deny'].find((effect) => effect.toLowerCase() === given.toLowerCase());
  const fix =
    meant === undefined ? undefined : { kind: 'document' as const, path: at, replace: meant };
  return [finding('malformedEffect', at, { given }, fix)];
}

/** Silent while an effect is misspelt: that may be the Allow. */
function noAllow({ statements, entries }: PolicyModel): readonly Finding[] {
  const denies = statements.every(({ effect }) => effect === 'Deny');
  return denies && statements.length > 0 && statements.length === entries.length
    ? [finding('noAllow', 'Statement', {})]
    : [];
}

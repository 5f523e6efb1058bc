import { jsonKindOf } from '../../jsonKind.ts';
import { type Finding, finding } from '../finding.ts';
import type { Fix } from '../fix.ts';
import { membersOf } from '../membersOf.ts';
import { memberPath } from '../path.ts';
import {
  meantElement,
  meantElements,
  policyElements,
  statementElements,
} from '../policyElements.ts';
import type { PolicyView, StatementView } from '../policyView.ts';
import { renameMember } from '../renameMember.ts';

type Members = ReadonlyMap<string, unknown>;

/** Names and kinds of the elements: none unknown, none missing, none that excludes another. */
export function checkElements(view: PolicyView): readonly Finding[] {
  if (view.kind !== 'object') return [];
  return [
    ...unknownElements(view.elements, '', policyElements),
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

function conflicts({ elements, path }: StatementView): readonly Finding[] {
  return pairs.flatMap(([name, other]) =>
    elements.has(name) && elements.has(other)
      ? [finding('conflictingElements', memberPath(path, other), { name, other })]
      : [],
  );
}

/** An empty list names nothing, which AWS takes for a missing element. */
function missing(statement: StatementView): readonly Finding[] {
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

function wrongTypes({ elements, path, actions, resources }: StatementView): readonly Finding[] {
  return [
    ...(['Sid', 'Effect'] as const).flatMap((name) => {
      const value = elements.get(name);
      return !elements.has(name) || typeof value === 'string'
        ? []
        : [expectText(name, value, memberPath(path, name))];
    }),
    ...actions.others.map(({ value, path: at }) => expectText('Action', value, at)),
    ...resources.others.map(({ value, path: at }) => expectText('Resource', value, at)),
    ...(elements.has('Condition')
      ? wrongConditions(elements.get('Condition'), memberPath(path, 'Condition'))
      : []),
  ];
}

/** Operators hold keys, and keys hold a value or a list of them. */
function wrongConditions(condition: unknown, path: string): readonly Finding[] {
  const objects = [
    { value: condition, at: path },
    ...[...membersOf(condition)].map(([name, value]) => ({ value, at: memberPath(path, name) })),
  ];
  const leaves = objects.slice(1).flatMap(({ value, at }) =>
    [...membersOf(value)].flatMap(([key, given]) => {
      const values: readonly unknown[] = Array.isArray(given) ? given : [given];
      const wrong = values.find((leaf) => typeof leaf === 'object');
      return wrong === undefined ? [] : [{ value: wrong, at: memberPath(at, key) }];
    }),
  );
  const wrongObjects = objects.filter(({ value }) => jsonKindOf(value) !== 'object');
  return [
    ...wrongObjects.map((found) => ({ ...found, expected: 'object' as const })),
    ...leaves.map((found) => ({ ...found, expected: 'text' as const })),
  ].map(({ value, at, expected }) =>
    finding('wrongType', at, { name: 'Condition', expected, given: jsonKindOf(value) }),
  );
}

function malformedEffect({ elements, path }: StatementView): readonly Finding[] {
  const given = elements.get('Effect');
  if (typeof given !== 'string' || given === 'Allow' || given === 'Deny') return [];
  const at = memberPath(path, 'Effect');
  const meant = ['Allow', 'Deny'].find((effect) => effect.toLowerCase() === given.toLowerCase());
  const fix =
    meant === undefined ? undefined : { kind: 'document' as const, path: at, replace: meant };
  return [finding('malformedEffect', at, { given }, fix)];
}

/** Silent while an effect is misspelt: that may be the Allow. */
function noAllow({ statements, entries }: PolicyView): readonly Finding[] {
  const denies = statements.every(({ effect }) => effect === 'Deny');
  return denies && statements.length > 0 && statements.length === entries.length
    ? [finding('noAllow', 'Statement', {})]
    : [];
}

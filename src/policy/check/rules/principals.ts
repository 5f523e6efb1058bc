import type { EndpointType } from '../../catalog/endpoints.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import { meantElements, membersOf, statementElements } from '../../statement/policyElements.ts';
import { memberPath } from '../../statement/path.ts';
import { findPlaceholders } from '../../statement/placeholder.ts';
import type { PolicyModel } from '../readPolicy.ts';
import { isEveryone, listValues, type StatementModel } from '../../statement/readStatement.ts';
const kinds = {
  elementNotTaken: kind<{ readonly name: string; readonly where: 'gateway' | 'allow' }>(
    'error',
    'VPCDOC',
    'likely',
  ),
  noPrincipal: kind('error', 'VPCDOC', 'verified'),
  malformedPrincipal: kind<{ readonly given: string }>('error', 'VPCDOC', 'likely'),
  gatewayPrincipal: kind<{ readonly given: string }>('error', 'VPCDOC', 'verified'),
  gatewayPrincipalForm: kind<{ readonly given: string }>('warning', 'VPCDOC', 'verified'),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const principalsRule = { kinds, check: checkPrincipals };

/** Whom the statements speak of: named at all, well-formed, and `"*"` on a gateway endpoint. */
function checkPrincipals({ statements, type }: PolicyModel): readonly Finding[] {
  return statements.flatMap((statement) => [
    ...checkNotPrincipal(statement, type),
    ...checkPrincipal(statement, type),
  ]);
}

/** Legal on VPC endpoints, with Deny only; a gateway endpoint asks for Principal `"*"`. */
function checkNotPrincipal(
  { elements, effect, path }: StatementModel,
  type: EndpointType,
): readonly Finding[] {
  if (!elements.has('NotPrincipal')) return [];
  const name = 'NotPrincipal';
  if (type === 'gateway') {
    return [finding('elementNotTaken', memberPath(path, name), { name, where: 'gateway' })];
  }
  return effect === 'Allow'
    ? [finding('elementNotTaken', memberPath(path, name), { name, where: 'allow' })]
    : [];
}

function checkPrincipal(
  { elements, path: statementPath }: StatementModel,
  type: EndpointType,
): readonly Finding[] {
  const path = memberPath(statementPath, 'Principal');
  const fix = { kind: 'document', path, replace: '*' } as const;
  if (!elements.has('Principal')) {
    const meant = meantElements(elements, statementElements);
    const named =
      elements.has('NotPrincipal') || meant.has('Principal') || meant.has('NotPrincipal');
    return named ? [] : [finding('noPrincipal', statementPath, {}, fix)];
  }
  const principal = elements.get('Principal');
  if (principal === '*') return [];
  const given = typeof principal === 'string' ? principal : (JSON.stringify(principal) ?? '');
  if (type === 'gateway') {
    return isEveryone(principal)
      ? [finding('gatewayPrincipalForm', path, { given }, fix)]
      : [finding('gatewayPrincipal', path, { given })];
  }
  return isPrincipal(principal) ? [] : [finding('malformedPrincipal', path, { given })];
}

const principalKinds: ReadonlySet<string> = new Set([
  'AWS',
  'Service',
  'Federated',
  'CanonicalUser',
]);

/** An account, an ARN without wildcards, everyone, or the unique ID that AWS puts for a role which was deleted. */
const awsId = /^(\*|\d{12}|arn:[^*?]+|[A-Z0-9]{16,128})$/;

function isPrincipal(principal: unknown): boolean {
  const members = [...membersOf(principal)];
  return (
    members.length > 0 &&
    members.every(([kind, ids]) => {
      const list = listValues(ids, '').map(({ value }) => value);
      return (
        principalKinds.has(kind) && list.length > 0 && list.every((id) => isPrincipalId(kind, id))
      );
    })
  );
}

function isPrincipalId(kind: string, id: unknown): boolean {
  if (typeof id !== 'string' || id === '') return false;
  return kind !== 'AWS' || awsId.test(id) || findPlaceholders(id).length > 0;
}

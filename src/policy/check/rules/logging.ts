import { allowsAll } from '../fullAccess.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import type { PolicyModel } from '../readPolicy.ts';

const kinds = {
  fullAccess: kind('note', 'VPCDOC', 'verified'),
  unloggedFailures: kind('note', 'IBUG', 'verified'),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const loggingRule = { kinds, check: checkLogging };

/**
 * What the default policy leaves open; and that Image Builder does not log some failures once its
 * endpoint has a policy of its own (IBUG).
 */
function checkLogging(view: PolicyModel): readonly Finding[] {
  if (allowsAll(view)) return [finding('fullAccess', 'Statement', {})];
  const speaks = view.endpoint === 'imageBuilder' && view.statements.length > 0;
  return speaks ? [finding('unloggedFailures', '', {})] : [];
}

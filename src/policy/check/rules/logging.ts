import { allowsAll } from '../fullAccess.ts';
import { type Finding, finding } from '../finding.ts';
import type { PolicyModel } from '../policyModel.ts';

/**
 * What the default policy leaves open; and that Image Builder does not log some failures once its
 * endpoint has a policy of its own (IBUG).
 */
export function checkLogging(view: PolicyModel): readonly Finding[] {
  if (allowsAll(view)) return [finding('fullAccess', 'Statement', {})];
  const speaks = view.endpoint === 'imageBuilder' && view.statements.length > 0;
  return speaks ? [finding('unloggedFailures', '', {})] : [];
}

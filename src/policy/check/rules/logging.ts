import { type Finding, finding } from '../finding.ts';
import type { PolicyView } from '../policyView.ts';

/** Image Builder does not log some failures once its endpoint has a policy of its own (IBUG). */
export function checkLogging(view: PolicyView): readonly Finding[] {
  const speaks = view.endpoint === 'imageBuilder' && view.statements.length > 0;
  return speaks && !isDefault(view) ? [finding('unloggedFailures', '', {})] : [];
}

/** The policy an endpoint has as long as it is given none: everything to everyone (VPCDOC). */
function isDefault({ statements }: PolicyView): boolean {
  const [only, ...others] = statements;
  if (!only || others.length > 0 || only.effect !== 'Allow' || only.principal !== 'everyone') {
    return false;
  }
  const { actions, resources, elements } = only;
  const everything = [actions, resources].every(
    ({ texts, excludes }) => !excludes && texts.some(({ value }) => value === '*'),
  );
  return everything && !elements.has('Condition');
}

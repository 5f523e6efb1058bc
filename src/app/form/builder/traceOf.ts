import {
  type EndpointId,
  foreignStatements,
  type TracedStatement,
  traceStatements,
} from '../../../policy/index.ts';
import type { Derived } from './derive.ts';

/** Where each statement of a policy comes from, in its order; nothing for those that were imported. */
export function traceOf(
  endpoint: EndpointId,
  { inputs, policies }: Derived,
): readonly (TracedStatement | undefined)[] {
  const traced = traceStatements(endpoint, inputs);
  const { document, merge } = policies[endpoint];
  if (merge?.state !== 'merged') return traced;
  const additions = new Map(
    merge.changes.flatMap((change) =>
      change.code === 'added' ? [[change.values.index, change.values.addition] as const] : [],
    ),
  );
  return foreignStatements(document).map((_statement, index) => {
    const addition = additions.get(index);
    return addition === undefined ? undefined : traced[addition];
  });
}

import { type EndpointId, type TracedStatement, traceStatements } from '../../policy/index.ts';
import type { Derived } from './derive.ts';

/** Where each statement of a policy comes from, in its order. */
export function traceOf(endpoint: EndpointId, { inputs }: Derived): readonly TracedStatement[] {
  return traceStatements(endpoint, inputs);
}

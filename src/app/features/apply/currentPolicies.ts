import { type CurrentPolicy, type EndpointId, endpointIds } from '../../../policy/index.ts';
import type { Derived } from '../../form/builder/derive.ts';

/** The imported policies that were read, and which of them the new ones keep. */
export function currentPolicies({
  imported,
  policies,
}: Pick<Derived, 'imported' | 'policies'>): Partial<Record<EndpointId, CurrentPolicy>> {
  return Object.fromEntries(
    endpointIds.flatMap((endpoint) => {
      const given = imported[endpoint];
      const isMerged = policies[endpoint].merge?.state === 'merged';
      return given?.state === 'read'
        ? [[endpoint, { policy: given.document, isMerged }] as const]
        : [];
    }),
  );
}

import { type EndpointId, endpointIds } from '../../../policy/index.ts';
import type { Derived } from '../../form/builder/derive.ts';
import { useDerived } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import ImportedNotice from './ImportedNotice.tsx';

const withImport = ({ imported }: Derived): readonly EndpointId[] =>
  endpointIds.filter((endpoint) => imported[endpoint]);

const sameEndpoints = (one: readonly EndpointId[], other: readonly EndpointId[]) =>
  one.join() === other.join();

/** What was taken in before, above the place for the next. */
export function ImportedPolicies() {
  const { policies } = useMessages();
  const endpoints = useDerived(withImport, sameEndpoints);
  return endpoints.map((endpoint) => (
    <div key={endpoint}>
      <h3>{policies[endpoint].label}</h3>
      <ImportedNotice endpoint={endpoint} />
    </div>
  ));
}

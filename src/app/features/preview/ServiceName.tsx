import { type EndpointId, serviceNames } from '../../../policy/index.ts';
import { useDerived } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { Copyable } from '../../ui/Copyable.tsx';
import { validRegion } from '../../form/validRegion.ts';

/** The name to create the endpoint with; where there is not just one, the list of problems says more. */
export function ServiceName({ endpoint }: { readonly endpoint: EndpointId }) {
  const { policies, clipboard } = useMessages();
  const region = useDerived(validRegion);
  if (region === undefined) return null;
  const [only, other] = serviceNames(endpoint, region);
  if (!only || other) return <span className="policy-note">{policies.serviceNameUnsure}</span>;
  const { name } = only;
  return (
    <Copyable text={name} label={policies.copyServiceName(name)} what={clipboard.serviceName} />
  );
}

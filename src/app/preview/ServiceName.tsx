import { type EndpointId, serviceNames } from '../../policy/index.ts';
import { useDerived } from '../builder/useBuilder.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { Copyable } from '../shell/Copyable.tsx';
import { soundRegion } from './soundRegion.ts';

/** The name to create the endpoint with; where there is not just one, ServiceNameDoubt says more. */
export function ServiceName({ endpoint }: { readonly endpoint: EndpointId }) {
  const { policies, clipboard } = useMessages();
  const region = useDerived(soundRegion);
  if (region === undefined) return null;
  const [only, other] = serviceNames(endpoint, region);
  if (!only || other) return <span className="policy-note">{policies.serviceNameBelow}</span>;
  const { name } = only;
  return (
    <Copyable
      text={name}
      ending={name.slice(name.lastIndexOf('.'))}
      label={policies.copyServiceName(name)}
      what={clipboard.serviceName}
    />
  );
}

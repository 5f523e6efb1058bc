import { type EndpointId, serviceNames, serviceNamesCommand } from '../../policy/index.ts';
import type { Derived } from '../builder/derive.ts';
import { useDerived } from '../builder/useBuilder.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { Copyable } from '../shell/Copyable.tsx';

/** None while the field holds an error: names of a region that nobody chose would mislead. */
const soundRegion = ({ inputs, problems }: Derived): string | undefined =>
  problems.some(({ field, severity }) => field === 'region' && severity === 'error')
    ? undefined
    : inputs.region;

/** The names to create the endpoint with, and an honest word where they are not sure. */
export function ServiceNames({ endpoint }: { readonly endpoint: EndpointId }) {
  const { policies } = useMessages();
  const region = useDerived(soundRegion);
  if (region === undefined) return null;
  const names = serviceNames(endpoint, region);
  const [only] = names;
  if (names.length > 1) {
    return (
      <>
        {names.map(({ name }) => (
          <ServiceName key={name} name={name} />
        ))}
        <Lookup sentence={policies.serviceNameContradiction} region={region} />
      </>
    );
  }
  if (!only) return <Lookup sentence={policies.serviceNameUnknown} region={region} />;
  return (
    <>
      <ServiceName name={only.name} />
      {only.certainty !== 'verified' && (
        <span className="policy-note">{policies.serviceNameLikely}</span>
      )}
    </>
  );
}

function ServiceName({ name }: { readonly name: string }) {
  const { policies, clipboard } = useMessages();
  return (
    <Copyable text={name} label={policies.copyServiceName(name)} what={clipboard.serviceName} />
  );
}

function Lookup({ sentence, region }: { readonly sentence: string; readonly region: string }) {
  const { policies, clipboard } = useMessages();
  return (
    <>
      <span className="policy-note">{sentence}</span>
      <Copyable
        text={serviceNamesCommand(region)}
        label={policies.copyCommand}
        what={clipboard.command}
      />
    </>
  );
}

import type { ReactNode } from 'react';
import { type EndpointId, endpointType } from '../../../policy/index.ts';
import { useDerived } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { PolicyActions } from './PolicyActions.tsx';
import { PolicyText } from './PolicyText.tsx';
import './preview.css';
import { ServiceName } from './ServiceName.tsx';

interface PolicyPanelProps {
  readonly endpoint: EndpointId;
  readonly id: string;
  /** Where only one policy fits, the other one is hidden. */
  readonly chosen: boolean;
  readonly notes: ReactNode;
}

/**
 * One endpoint's policy. Above the text is what never grows, so that both texts begin level; what can
 * grow stands below it, and scrolls there.
 */
export function PolicyPanel({ endpoint, id, chosen, notes }: PolicyPanelProps) {
  const { policies } = useMessages();
  const { label, short } = policies[endpoint];
  const type = useDerived(({ inputs }) => endpointType(endpoint, inputs));
  const unfit = useDerived((derived) => derived.policies[endpoint].blockedBy.length > 0);
  return (
    <section
      id={id}
      className={chosen ? 'policy policy-chosen' : 'policy'}
      data-unfit={unfit}
      aria-label={label}
    >
      <header className="policy-header">
        <h2 title={label}>{short}</h2>
        <span className="policy-type">{policies.types[type]}</span>
        <ServiceName endpoint={endpoint} />
        <PolicyActions endpoint={endpoint} />
      </header>
      <PolicyText endpoint={endpoint} label={label} />
      <div className="policy-notes">{notes}</div>
    </section>
  );
}

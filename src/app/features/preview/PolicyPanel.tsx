import type { ReactNode } from 'react';
import { type EndpointId, endpointType } from '../../../policy/index.ts';
import { useDerived } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { openView } from '../../form/workbench.ts';
import { Later } from '../../ui/Deferred.tsx';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import { PolicyActions } from './PolicyActions.tsx';
import { PolicySize } from './PolicySize.tsx';
import { PolicyText } from './PolicyText.tsx';
import './preview.css';
import { ServiceName } from './ServiceName.tsx';

const PolicyProblems = lazyPart(() => import('./PolicyProblems.tsx'));

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
  const imported = useDerived((derived) => derived.imported[endpoint] !== undefined);
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
        <div className="policy-title">
          <h2 title={label}>
            <span className="policy-label">{label}</span>
            <span className="policy-short">{short}</span>
          </h2>
          <PolicyActions endpoint={endpoint} />
        </div>
        <div className="policy-endpoint">
          <span className="policy-type">{policies.types[type]}</span>
          <ServiceName endpoint={endpoint} />
        </div>
      </header>
      <PolicyText endpoint={endpoint} label={label} />
      <div className="policy-problems">
        <Later after="firstScreen">
          <PolicyProblems endpoint={endpoint} />
        </Later>
        {notes}
      </div>
      <footer className="policy-footer">
        <PolicySize endpoint={endpoint} />
        {endpoint === 's3' && (
          <span className="policy-note">
            {policies.shared[type]}{' '}
            {!imported && (
              <button type="button" className="link-button" onClick={() => openView('import')}>
                {policies.importShared}
              </button>
            )}
          </span>
        )}
      </footer>
    </section>
  );
}

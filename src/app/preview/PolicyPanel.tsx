import { Suspense } from 'react';
import { type EndpointId, endpoints } from '../../policy/index.ts';
import { useDerived } from '../builder/useBuilder.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { showImport } from '../import/showImport.ts';
import { Later } from '../shell/Later.tsx';
import { lazyPart } from '../late/lazyPart.tsx';
import { BlockedNotice } from './BlockedNotice.tsx';
import { PolicyActions } from './PolicyActions.tsx';
import { PolicySize } from './PolicySize.tsx';
import { PolicyText } from './PolicyText.tsx';
import './preview.css';
import { ServiceNames } from './ServiceNames.tsx';

const PolicyFindings = lazyPart(() => import('../findings/PolicyFindings.tsx'));
const ImportedNotice = lazyPart(() => import('../import/ImportedNotice.tsx'));

interface PolicyPanelProps {
  readonly endpoint: EndpointId;
  readonly id: string;
  /** Where only one policy fits, the other one is hidden. */
  readonly chosen: boolean;
}

/** One endpoint's policy: what kind of endpoint, its text, its size, copy and download. */
export function PolicyPanel({ endpoint, id, chosen }: PolicyPanelProps) {
  const { policies } = useMessages();
  const { label } = policies[endpoint];
  const imported = useDerived((derived) => derived.imported[endpoint] !== undefined);
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
          <h2>{label}</h2>
          <PolicyActions endpoint={endpoint} />
        </div>
        <div className="policy-endpoint">
          <span className="policy-type">{policies.types[endpoints[endpoint].type]}</span>
          <ServiceNames endpoint={endpoint} />
        </div>
      </header>
      <div className="policy-notices">
        <BlockedNotice endpoint={endpoint} />
        {imported && (
          <Suspense>
            <ImportedNotice endpoint={endpoint} />
          </Suspense>
        )}
      </div>
      <PolicyText endpoint={endpoint} label={label} />
      <footer className="policy-footer">
        <Later after="firstScreen">
          <PolicyFindings endpoint={endpoint} />
        </Later>
        <PolicySize endpoint={endpoint} />
        {endpoint === 's3' && (
          <span className="policy-note">
            {policies.shared}{' '}
            {!imported && (
              <button type="button" className="link-button" onClick={showImport}>
                {policies.importShared}
              </button>
            )}
          </span>
        )}
      </footer>
    </section>
  );
}

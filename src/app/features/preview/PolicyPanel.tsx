import { type EndpointId, endpointType, serviceNames } from '../../../policy/index.ts';
import { useDerived } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { Copyable } from '../../ui/Copyable.tsx';
import { validRegion } from '../../form/validRegion.ts';
import { type ReactNode, Suspense, useState } from 'react';
import IconButton from '@mui/material/IconButton';
import { Ellipsis } from 'lucide-react';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import { CopyPolicy } from './CopyPolicy.tsx';
import { TryAgain } from '../../ui/lazy/TryAgain.tsx';
import { useLoadState } from '../../lib/lazy/useLoadState.ts';
import { JsonText } from './JsonText.tsx';
import { litText } from './litText.ts';
import { monaco } from './monaco.ts';
import './preview.css';

/** The name to create the endpoint with; where there is not just one, the list of problems says more. */
function ServiceName({ endpoint }: { readonly endpoint: EndpointId }) {
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

const PolicyMenu = lazyPart(() => import('./PolicyMenu.tsx'));

/** Copy, and a menu of what else can be done with a policy. */
function PolicyActions({ endpoint }: { readonly endpoint: EndpointId }) {
  const { policies } = useMessages();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const more = policies.more(policies[endpoint].label);
  return (
    <div className="policy-actions">
      <CopyPolicy endpoint={endpoint}>{policies.copyShort}</CopyPolicy>
      <IconButton
        aria-label={more}
        title={more}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <Ellipsis size={18} />
      </IconButton>
      {anchor && (
        <Suspense>
          <PolicyMenu endpoint={endpoint} anchor={anchor} onClose={() => setAnchor(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

interface PolicyTextProps {
  readonly endpoint: EndpointId;
  readonly label: string;
}

/** The policy as plain text at once, in Monaco as soon as that has arrived. */
function PolicyText({ endpoint, label }: PolicyTextProps) {
  const { policies } = useMessages();
  const loadState = useLoadState(monaco);
  const [shown, setShown] = useState(false);
  return (
    <div className="policy-text">
      {!shown && <PlainPolicy endpoint={endpoint} label={label} />}
      {loadState.state === 'ready' && (
        <loadState.code.EditorPolicy
          endpoint={endpoint}
          label={label}
          library={loadState.code.library}
          onShown={setShown}
        />
      )}
      {loadState.state === 'failed' && (
        <p className="policy-note">
          {policies.editorUnavailable} <TryAgain />
        </p>
      )}
    </div>
  );
}

function PlainPolicy({ endpoint, label }: PolicyTextProps) {
  const text = useDerived((derived) => derived.policies[endpoint].text);
  const lit = useLoadState(litText);
  return (
    // A keyboard must be able to scroll it.
    <pre className="policy-plain" tabIndex={0} role="group" aria-label={label}>
      {lit.state === 'ready' ? (
        <lit.code.LitText endpoint={endpoint} text={text} />
      ) : (
        <JsonText text={text} />
      )}
    </pre>
  );
}

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type EndpointId, endpointIds } from '../../../policy/index.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { AccessSummary } from '../access/AccessSummary.tsx';
import { PolicyPanel } from './PolicyPanel.tsx';
import { onRevealStatement } from '../../form/revealStatement.ts';
import { Later } from '../../ui/Deferred.tsx';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import { onChoosePolicy, policiesId } from '../../form/showPolicies.ts';

const nothing = () => null;
const FollowField = lazyPart(() => import('./FollowField.tsx'), nothing);

const panelId = (endpoint: EndpointId) => `policy-${endpoint}`;

/** Both policies side by side; where there is room for one only, tabs choose which. */
export function PolicyPanels() {
  const [chosen, setChosen] = useState<EndpointId>('imageBuilder');
  useEffect(() => {
    const stops = endpointIds.map((endpoint) =>
      onRevealStatement(endpoint, () => setChosen(endpoint)),
    );
    stops.push(onChoosePolicy(setChosen));
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <div id={policiesId} className="policies" tabIndex={-1}>
      <AccessSummary />
      <PolicyTabs chosen={chosen} onChoose={setChosen} />
      <Later after="firstInterest">
        <FollowField onChoose={setChosen} />
      </Later>
      <div className="policies-grid">
        {endpointIds.map((endpoint) => (
          <PolicyPanel
            key={endpoint}
            endpoint={endpoint}
            id={panelId(endpoint)}
            chosen={endpoint === chosen}
          />
        ))}
      </div>
    </div>
  );
}

interface PolicyTabsProps {
  readonly chosen: EndpointId;
  readonly onChoose: (endpoint: EndpointId) => void;
}

/** Shown on narrow screens only. Arrow keys move between the tabs, as everywhere. */
function PolicyTabs({ chosen, onChoose }: PolicyTabsProps) {
  const { policies } = useMessages();
  const tabs = useRef<Partial<Record<EndpointId, HTMLButtonElement | null>>>({});
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = endpointIds.find((endpoint) => endpoint !== chosen);
    if (!other) return;
    onChoose(other);
    tabs.current[other]?.focus();
  };
  return (
    <div role="tablist" aria-label={policies.heading} className="policy-tabs" onKeyDown={move}>
      {endpointIds.map((endpoint) => (
        <button
          key={endpoint}
          ref={(tab) => {
            tabs.current[endpoint] = tab;
          }}
          type="button"
          role="tab"
          aria-selected={endpoint === chosen}
          aria-controls={panelId(endpoint)}
          tabIndex={endpoint === chosen ? 0 : -1}
          onClick={() => onChoose(endpoint)}
        >
          {policies[endpoint].short}
        </button>
      ))}
    </div>
  );
}

import { type ComponentType, type KeyboardEvent, type ReactNode, useCallback, useRef } from 'react';
import { type EndpointId, endpointIds } from '../../../policy/index.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useStore } from '../../lib/store.ts';
import { useWorkbench, viewId, type WorkbenchState } from '../../form/workbench.ts';
import { PolicyPanel } from './PolicyPanel.tsx';
import { Later } from '../../ui/Deferred.tsx';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';

const nothing = () => null;
const FollowField = lazyPart(() => import('./FollowField.tsx'), nothing);

const panelId = (endpoint: EndpointId) => `policy-${endpoint}`;

const shownPolicy = (state: WorkbenchState) => state.shownPolicy;

interface PolicyPanelsProps {
  /** Above both. */
  readonly summary: ReactNode;
  /** What else is to be known of a policy, below its text. */
  readonly Notes: ComponentType<{ readonly endpoint: EndpointId }>;
}

/** Both policies side by side; where there is room for one only, tabs choose which. */
export function PolicyPanels({ summary, Notes }: PolicyPanelsProps) {
  const workbench = useWorkbench();
  const chosen = useStore(workbench, shownPolicy);
  const choose = useCallback(
    (endpoint: EndpointId) => workbench.set({ shownPolicy: endpoint }),
    [workbench],
  );
  return (
    <div id={viewId('policies')} className="policies" tabIndex={-1}>
      {summary}
      <PolicyTabs chosen={chosen} onChoose={choose} />
      <Later after="firstInterest">
        <FollowField chosen={chosen} onChoose={choose} />
      </Later>
      <div className="policies-grid">
        {endpointIds.map((endpoint) => (
          <PolicyPanel
            key={endpoint}
            endpoint={endpoint}
            id={panelId(endpoint)}
            chosen={endpoint === chosen}
            notes={<Notes endpoint={endpoint} />}
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

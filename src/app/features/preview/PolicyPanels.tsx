import { type ComponentType, type ReactNode, useCallback } from 'react';
import { type EndpointId, endpointIds } from '../../../policy/index.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWorkbench, useWorkbenchPart } from '../../form/workbench.ts';
import { CopyPolicy } from './CopyPolicy.tsx';
import { PolicyPanel } from './PolicyPanel.tsx';
import { TabList } from '../../ui/TabList.tsx';
import { Later } from '../../ui/Deferred.tsx';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';

const nothing = () => null;
const FollowField = lazyPart(() => import('./FollowField.tsx'), nothing);

const panelId = (endpoint: EndpointId) => `policy-${endpoint}`;

interface PolicyPanelsProps {
  /** What else is to be known of a policy, below its text. */
  readonly Notes: ComponentType<{ readonly endpoint: EndpointId }>;
  /** What is to be known of both, below them. */
  readonly children: ReactNode;
}

/** Both policies side by side; where there is room for one only, tabs or `PolicyChooser` choose which. */
export function PolicyPanels({ Notes, children }: PolicyPanelsProps) {
  const { policies } = useMessages();
  const workbench = useWorkbench();
  const chosen = useWorkbenchPart('shownPolicy');
  const number = useWorkbenchPart('policiesShown');
  const choose = useCallback(
    (endpoint: EndpointId) => workbench.set({ shownPolicy: endpoint }),
    [workbench],
  );
  return (
    <div className="policies">
      <div className="policy-tabs">
        <TabList
          label={policies.heading}
          tabs={endpointIds.map((endpoint) => ({
            id: endpoint,
            label: policies[endpoint].short,
            controls: panelId(endpoint),
          }))}
          chosen={chosen}
          onChoose={choose}
        />
      </div>
      <Later after="firstInterest">
        <FollowField chosen={chosen} onChoose={choose} />
      </Later>
      <div className="policies-grid" data-shown={number}>
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
      {children}
      <div className="copy-wide">
        <CopyPolicy endpoint={chosen}>{policies[chosen].copy}</CopyPolicy>
      </div>
    </div>
  );
}

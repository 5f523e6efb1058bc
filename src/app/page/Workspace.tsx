import { Ellipsis } from 'lucide-react';
import { type EndpointId, endpointIds } from '../../policy/index.ts';
import { type KeyboardEvent, type ReactNode, Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import { AccessSummary } from '../features/access/AccessSummary.tsx';
import { CopyPolicy } from '../features/preview/CopyPolicy.tsx';
import { PolicyChooser } from '../features/preview/PolicyChooser.tsx';
import { PolicyPanels } from '../features/preview/PolicyPanels.tsx';
import { useWorkbench, type View, viewId, views, useWorkbenchPart } from '../form/workbench.ts';
import { Later } from '../ui/Deferred.tsx';
import { useMessages } from '../ui/language/useMessages.ts';
import { lazyPart } from '../ui/lazy/lazyPart.tsx';
import { tabId, TabList } from '../ui/TabList.tsx';
import { useDerived } from '../form/builder/useBuilder.ts';

const WorstNeed = lazyPart(
  () => import('../features/problems/WorstNeed.tsx'),
  () => null,
);
const ProblemPane = lazyPart(() => import('../features/problems/ProblemPane.tsx'));
const AccessPanel = lazyPart(() => import('../features/access/AccessPanel.tsx'));
const WordsPanel = lazyPart(() => import('../features/review/WordsPanel.tsx'));
const ApplyPanel = lazyPart(() => import('../features/apply/ApplyPanel.tsx'));
const ImportView = lazyPart(() => import('./ImportView.tsx'));
const FailurePanel = lazyPart(() => import('../features/failure/FailurePanel.tsx'));

/** The views beside the form: their tabs, what is true of both policies in one line, and the chosen view. */
export function Workspace() {
  const { policies } = useMessages();
  const view = useWorkbenchPart('view');
  return (
    <>
      <ViewBar chosen={view} />
      <div className="status-line">
        <AccessSummary>
          <Later after="firstScreen">
            <WorstNeed />
          </Later>
        </AccessSummary>
        {view === 'policies' ? (
          <PolicyChooser />
        ) : (
          endpointIds.map((endpoint) => (
            <CopyPolicy key={endpoint} endpoint={endpoint} variant="text">
              {policies[endpoint].short}
            </CopyPolicy>
          ))
        )}
      </div>
      <div className="views">
        <ViewPanel view="policies" chosen={view}>
          <PolicyPanels Notes={PolicyNotes}>
            <div className="problems-place">
              <Later after="firstScreen">
                <ProblemPane />
              </Later>
            </div>
          </PolicyPanels>
        </ViewPanel>
        <ViewPanel view="checks" chosen={view}>
          <AccessPanel />
        </ViewPanel>
        <ViewPanel view="review" chosen={view}>
          <WordsPanel />
        </ViewPanel>
        <ViewPanel view="deploy" chosen={view}>
          <ApplyPanel />
        </ViewPanel>
        <ViewPanel view="import" chosen={view}>
          <ImportView />
        </ViewPanel>
        <ViewPanel view="failure" chosen={view}>
          <FailurePanel />
        </ViewPanel>
      </div>
    </>
  );
}

/** On a phone at the bottom, with the form as one more, and with what does not fit behind a button. */
function ViewBar({ chosen }: { readonly chosen: View }) {
  const { views: text } = useMessages();
  const workbench = useWorkbench();
  const pane = useWorkbenchPart('pane');
  const [more, setMore] = useState(false);
  // What is not shown cannot take the focus that a key gives it.
  const showAll = ({ key }: KeyboardEvent) => {
    if (/^(?:Arrow(?:Left|Right)|Home|End)$/.test(key)) flushSync(() => setMore(true));
  };
  return (
    <div className="view-bar" data-more={more} onKeyDownCapture={showAll}>
      <button
        type="button"
        className="view-bar-form"
        aria-pressed={pane === 'form'}
        onClick={() => workbench.set({ pane: 'form' })}
      >
        {text.form}
      </button>
      <TabList
        label={text.label}
        tabs={views.map((view) => ({ id: view, label: text.names[view], controls: viewId(view) }))}
        chosen={chosen}
        onChoose={(view) => {
          workbench.set({ view, pane: 'view' });
          setMore(false);
        }}
      />
      <button
        type="button"
        className="view-bar-more"
        aria-label={text.more}
        aria-expanded={more}
        onClick={() => setMore(!more)}
      >
        <Ellipsis size={18} aria-hidden="true" />
      </button>
    </div>
  );
}

interface ViewPanelProps {
  readonly view: View;
  readonly chosen: View;
  readonly children: ReactNode;
}

/** A view stays as it was left; the code of most is loaded when they are first opened. */
function ViewPanel({ view, chosen, children }: ViewPanelProps) {
  const { views: text } = useMessages();
  const shown = view === chosen;
  const [opened, setOpened] = useState(shown);
  if (shown && !opened) setOpened(true);
  return (
    <div
      id={viewId(view)}
      role="tabpanel"
      className="view"
      data-view={view}
      tabIndex={-1}
      aria-labelledby={tabId(viewId(view))}
      hidden={!shown}
    >
      {opened && view !== 'policies' && <h2 className="visually-hidden">{text.names[view]}</h2>}
      {opened && <Suspense>{children}</Suspense>}
    </div>
  );
}

const ImportedNotice = lazyPart(() => import('../features/import/ImportedNotice.tsx'));

/** What became of the endpoint's present policy, below the new one. */
function PolicyNotes({ endpoint }: { readonly endpoint: EndpointId }) {
  const imported = useDerived((derived) => derived.imported[endpoint] !== undefined);
  if (!imported) return null;
  return (
    <Suspense>
      <ImportedNotice endpoint={endpoint} />
    </Suspense>
  );
}

import { Suspense, useEffect, useRef, useState } from 'react';
import {
  importedWith,
  isLinkProblem,
  newForm,
  type ReadLink,
  readLink,
  written,
} from '../../formats/index.ts';
import { defaultInputs } from '../../policy/index.ts';
import { AccessContext, watchAccess } from '../form/access/watchAccess.ts';
import { type AddressBar, mirrorInAddressBar } from '../form/address/addressBar.ts';
import { monaco } from '../features/preview/monaco.ts';
import { ComparisonDialog } from './ComparisonDialog.tsx';
import { createBuilder } from '../form/builder/createBuilder.ts';
import { FormMount } from '../form/builder/FormMount.tsx';
import { noteChanges } from '../form/builder/noteChanges.ts';
import { BuilderContext } from '../form/builder/useBuilder.ts';
import type { Opening } from './beginForm.ts';
import { FormPanel } from '../features/fields/FormPanel.tsx';
import { followLinkLanguage } from '../ui/language/currentLanguage.ts';
import { useMessages } from '../ui/language/useMessages.ts';
import { PresetBar } from '../features/presets/PresetBar.tsx';
import { useStore } from '../lib/store.ts';
import {
  askedFor,
  createWorkbench,
  openView,
  WorkbenchContext,
  type WorkbenchState,
} from '../form/workbench.ts';
import { Workspace } from './Workspace.tsx';
import { Announcer } from '../ui/Announcer.tsx';
import { Clipboard } from '../ui/Clipboard.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { Later } from '../ui/Deferred.tsx';
import { lazyPart } from '../ui/lazy/lazyPart.tsx';
import { TryAgainIcon } from '../ui/lazy/TryAgain.tsx';
import './page.css';
import './shell.css';

const LinkReport = lazyPart(() => import('./LinkReport.tsx'));
const DraftKeeper = lazyPart(() => import('../features/saved/DraftKeeper.tsx'));
const nothing = () => null;
const FormStatus = lazyPart(() => import('./FormStatus.tsx'), nothing);
const NewVersion = lazyPart(() => import('../features/offline/NewVersion.tsx'), nothing);
const SavedButton = lazyPart(() => import('../features/saved/SavedButton.tsx'), TryAgainIcon);
const FormTools = lazyPart(() => import('../features/history/FormTools.tsx'));

interface AppProps {
  /** What the link says that was opened; of the bare page, the form as it is by default. */
  readonly link: () => ReadLink;
  readonly opening: Opening;
  /** Called when the page is on the screen and reacts. */
  readonly onDrawn: () => void;
}

const shownPane = (state: WorkbenchState) => state.pane;

/** The whole page. */
export function App({ link, opening: { start, Reports }, onDrawn }: AppProps) {
  const { app } = useMessages();
  const [opened, setOpened] = useState(link);
  const [builder] = useState(() =>
    createBuilder(start.draft?.snapshot ?? newForm(opened, importedWith(opened.bases))),
  );
  const [workbench] = useState(() => createWorkbench(opened));
  const pane = useStore(workbench, shownPane);
  const [noted] = useState(() => noteChanges(builder));
  const address = useRef<AddressBar>(undefined);
  useEffect(() => {
    const bar = mirrorInAddressBar(builder, (hash, imported) => {
      const next = readLink(hash);
      setOpened(next);
      builder.load(next, imported ?? importedWith(next.bases));
      void followLinkLanguage(next.language);
      workbench.set(askedFor(next));
    });
    address.current = bar;
    return bar.stop;
  }, [builder, workbench]);
  const [access] = useState(() => watchAccess(builder));
  useEffect(() => access.start(), [access]);
  const reported = opened.problems.filter(concernsLink);
  const dismiss = () => setOpened({ ...opened, problems: [] });
  const fill = (change: () => void, goesOn = false) => {
    if (!goesOn) address.current?.keepEntry();
    dismiss();
    change();
  };
  const reset = () => fill(() => builder.load(written(defaultInputs), {}));
  return (
    <BuilderContext value={builder}>
      <WorkbenchContext value={workbench}>
        <AccessContext value={access}>
          <Announcer>
            <Clipboard>
              <div className="workbench">
                <button
                  type="button"
                  className="skip-link"
                  onClick={() => openView(workbench, 'policies')}
                >
                  {app.skipToPolicies}
                </button>
                <Header>
                  <PresetBar onUse={fill} />
                  <Later after="firstScreen" fallback={<span className="form-tools-place" />}>
                    <SavedButton onFill={fill} />
                    <FormTools noted={noted} onReset={reset} />
                  </Later>
                </Header>
                <div className="reports">
                  {reported.length > 0 && (
                    <Suspense>
                      <LinkReport problems={reported} onDismiss={dismiss} />
                    </Suspense>
                  )}
                  {Reports && <Reports start={start} onReset={reset} />}
                </div>
                <main className="page" data-pane={pane}>
                  <div className="form-column">
                    <FormPanel />
                  </div>
                  <Suspense>
                    <Workspace />
                  </Suspense>
                  <div className="late-notices">
                    <ComparisonDialog />
                    {/* Each by itself: what stands together appears when the last of it has arrived. */}
                    <Later after="firstScreen">
                      <DraftKeeper start={start} begun={noted.begun} />
                    </Later>
                    <Later after="firstScreen">
                      <FormStatus />
                    </Later>
                    <Later after="firstScreen">
                      <NewVersion first={monaco} />
                    </Later>
                  </div>
                </main>
                <Suspense>
                  <Footer />
                </Suspense>
              </div>
              <FormMount onMounted={onDrawn} />
            </Clipboard>
          </Announcer>
        </AccessContext>
      </WorkbenchContext>
    </BuilderContext>
  );
}

/** What was used although it is in doubt is told at its field, not as a fault of the link. */
const concernsLink = (problem: ReadLink['problems'][number]): boolean =>
  isLinkProblem(problem) || problem.severity === 'error';

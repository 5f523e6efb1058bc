import { Suspense, useState } from 'react';
import { endpointIds } from '../../policy/index.ts';
import type { Derived } from '../form/builder/derive.ts';
import { useDerived } from '../form/builder/useBuilder.ts';
import {
  type ImportTask,
  useWorkbench,
  type WorkbenchState,
  useWorkbenchPart,
} from '../form/workbench.ts';
import { useStore } from '../lib/store.ts';
import { useWords } from '../ui/language/useWords.ts';
import { lazyPart } from '../ui/lazy/lazyPart.tsx';
import { SegmentedChoice } from '../ui/SegmentedChoice.tsx';
import { compare } from '../../words/en/compare.ts';
import './importView.css';

const ImportPanel = lazyPart(() => import('../features/import/ImportPanel.tsx'));
const ImportedDifferences = lazyPart(
  () => import('../features/difference/ImportedDifferences.tsx'),
);
const ComparePanel = lazyPart(() => import('../features/difference/ComparePanel.tsx'));

const tasks = ['import', 'compare'] as const satisfies readonly ImportTask[];

const isOpen = (state: WorkbenchState) => state.view === 'import';

const hasImported = ({ imported }: Derived) => endpointIds.some((endpoint) => imported[endpoint]);

/** Takes in an endpoint's policy, or compares the form with another; each stays as it was left. */
export default function ImportView() {
  const words = useWords('compare', compare);
  const workbench = useWorkbench();
  const task = useWorkbenchPart('importTask');
  // Out of sight nothing is asked for what nobody reads.
  const shown = useStore(workbench, isOpen);
  const isImported = useDerived(hasImported);
  const [opened, setOpened] = useState([task]);
  if (!opened.includes(task)) setOpened([...opened, task]);
  return (
    <div className="import-view">
      <SegmentedChoice
        label={words.task}
        values={tasks}
        labels={words.tasks}
        value={task}
        onChange={(importTask) => workbench.set({ importTask })}
      />
      {opened.map((each) => (
        <div key={each} hidden={each !== task}>
          <Suspense>
            {each === 'compare' ? (
              <ComparePanel />
            ) : (
              <>
                <ImportPanel />
                {/* By itself: while it is fetched, the focus stays in the panel above. */}
                <Suspense>{shown && isImported && <ImportedDifferences />}</Suspense>
              </>
            )}
          </Suspense>
        </div>
      ))}
    </div>
  );
}

import { Suspense, useState } from 'react';
import { useWorkbench, type WorkbenchState } from '../../form/workbench.ts';
import { useStore } from '../../lib/store.ts';
import { access as englishAccess } from '../../../words/en/access.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { Later } from '../../ui/Deferred.tsx';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import { TryAgain } from '../../ui/lazy/TryAgain.tsx';
import '../../ui/board.css';
import { AccessBoard } from './AccessBoard.tsx';
import { AccessMatrix } from './AccessMatrix.tsx';
import { useAccess } from '../../form/access/useAccess.ts';

const AskYourOwn = lazyPart(() => import('./AskYourOwn.tsx'));
const MeasuredBoard = lazyPart(() => import('./MeasuredBoard.tsx'));

const measuredOf = ({ measured }: WorkbenchState) => measured;

/** Will the build work, and who else gets in? */
export default function AccessPanel() {
  const { access: text } = useMessages();
  const words = useWords('access', englishAccess);
  const access = useAccess();
  const [allOpen, setAllOpen] = useState(false);
  const measured = useStore(useWorkbench(), measuredOf);
  if (access.state === 'unjudged') return <p>{text.unjudged[access.why]}</p>;
  if (access.state !== 'answered') {
    return (
      <p>
        {text[access.state]} {access.state === 'failed' && <TryAgain />}
      </p>
    );
  }
  return (
    <>
      <button
        type="button"
        className="link-button boards-open"
        onClick={() => setAllOpen(!allOpen)}
      >
        {allOpen ? words.closeAll : words.openAll}
      </button>
      <div className="boards">
        {measured && (
          <Suspense>
            <MeasuredBoard result={measured} />
          </Suspense>
        )}
        <AccessBoard
          key={`build ${allOpen}`}
          allOpen={allOpen}
          title={text.buildBoard}
          rows={access.rows.filter(({ kind }) => kind === 'build')}
        />
        <AccessBoard
          key={`perimeter ${allOpen}`}
          allOpen={allOpen}
          title={text.perimeterBoard}
          rows={access.rows.filter(({ kind }) => kind === 'perimeter')}
        />
      </div>
      <AccessMatrix cells={access.cells} />
      <Later after="firstInterest">
        <AskYourOwn />
      </Later>
      <p className="field-help">{words.onlyThisPolicy}</p>
    </>
  );
}

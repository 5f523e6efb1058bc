import { Suspense, useState } from 'react';
import { RefusedFields } from '../../form/BlockedNotice.tsx';
import { useWorkbenchPart } from '../../form/workbench.ts';
import { access as englishAccess } from '../../../words/en/access.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { Later } from '../../ui/Deferred.tsx';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import { TryAgain } from '../../ui/lazy/TryAgain.tsx';
import { AccessBoard } from './AccessBoard.tsx';
import { type AnsweredCell, useAccess } from '../../form/access/watchAccess.ts';
import { describeAssumptions, endpointIds, matrixPrincipals } from '../../../policy/index.ts';
import { Verdict } from './Verdict.tsx';
import '../../ui/board.css';

const AskYourOwn = lazyPart(() => import('./AskYourOwn.tsx'));
const MeasuredBoard = lazyPart(() => import('./MeasuredBoard.tsx'));

/** Will the build work, and who else gets in? */
export default function AccessPanel() {
  const { access: text } = useMessages();
  const words = useWords('access', englishAccess);
  const access = useAccess();
  const [allOpen, setAllOpen] = useState(false);
  const measured = useWorkbenchPart('measured');
  if (access.state === 'unjudged') return <p>{text.unjudged[access.why]}</p>;
  if (access.state !== 'answered') {
    return (
      <p>
        {text[access.state]} {access.state === 'failed' && <TryAgain />}
        {access.state === 'invalid' && <RefusedFields endpoints={endpointIds} />}
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
          title={words.boards.build}
          rows={access.rows.filter(({ kind }) => kind === 'build')}
        />
        <AccessBoard
          key={`perimeter ${allOpen}`}
          allOpen={allOpen}
          title={words.boards.perimeter}
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

const noteId = (number: number) => `matrix-note-${number}`;

/** Who may do what at a glance, and below it what the answers take for granted; a table, so that it reads as well as it looks. */
function AccessMatrix({ cells }: { readonly cells: readonly AnsweredCell[] }) {
  const words = useWords('access', englishAccess);
  const { assumptions } = words;
  const noteOf = (cell: AnsweredCell) => describeAssumptions(assumptions, cell.decision);
  const notes = [...new Set(cells.map(noteOf))].filter((note) => note !== '');
  const columns = cells.filter(({ principal }) => principal === matrixPrincipals[0]);
  return (
    // A keyboard must be able to scroll it.
    <div className="matrix" role="group" aria-label={words.matrix} tabIndex={0}>
      <table>
        <caption>{words.matrix}</caption>
        <thead>
          <tr>
            <td aria-hidden="true" />
            {columns.map(({ target, place }) => (
              <th key={`${target} ${place}`} scope="col">
                {words.targets[target]} {place !== undefined && <code>{place}</code>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrixPrincipals.map((principal) => (
            <tr key={principal}>
              <th scope="row">{words.principals[principal]}</th>
              {columns.map(({ target, place }) => {
                const cell = cells.find(
                  (candidate) =>
                    candidate.principal === principal &&
                    candidate.target === target &&
                    candidate.place === place,
                );
                const number = cell ? notes.indexOf(noteOf(cell)) + 1 : 0;
                return (
                  <td
                    key={`${target} ${place}`}
                    className={cell && `matrix-${cell.decision.verdict}`}
                    aria-describedby={number > 0 ? noteId(number) : undefined}
                  >
                    {cell && <Verdict verdict={cell.decision.verdict} />}
                    {number > 0 && <sup>{number}</sup>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.length > 0 && (
        <ol className="matrix-notes">
          {notes.map((note, index) => (
            <li key={note} id={noteId(index + 1)}>
              {note}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

import { describeAssumptions, matrixPrincipals } from '../../../policy/index.ts';
import { access as englishAccess } from '../../../words/en/access.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { Verdict } from './Verdict.tsx';
import type { AnsweredCell } from '../../form/access/watchAccess.ts';

const noteId = (number: number) => `matrix-note-${number}`;

/** Who may do what at a glance, and below it what the answers take for granted; a table, so that it reads as well as it looks. */
export function AccessMatrix({ cells }: { readonly cells: readonly AnsweredCell[] }) {
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

import { matrixPrincipals, matrixTargets } from '../../policy/index.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { Verdict } from './Verdict.tsx';
import type { AnsweredCell } from './watchAccess.ts';

/** Who may do what at a glance; a table, so that it reads as well as it looks. */
export function AccessMatrix({ cells }: { readonly cells: readonly AnsweredCell[] }) {
  const { access: text } = useMessages();
  const targets = matrixTargets.filter((target) => cells.some((cell) => cell.target === target));
  return (
    // A keyboard must be able to scroll it.
    <div className="matrix" role="group" aria-label={text.matrix} tabIndex={0}>
      <table>
        <caption>{text.matrix}</caption>
        <thead>
          <tr>
            <td aria-hidden="true" />
            {targets.map((target) => (
              <th key={target} scope="col">
                {text.targets[target]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrixPrincipals.map((principal) => (
            <tr key={principal}>
              <th scope="row">{text.principals[principal]}</th>
              {targets.map((target) => {
                const cell = cells.find(
                  (candidate) => candidate.principal === principal && candidate.target === target,
                );
                return (
                  <td key={target} className={cell && `matrix-${cell.decision.verdict}`}>
                    {cell && <Verdict verdict={cell.decision.verdict} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ImportProblem, TextPosition } from '../../../policy/index.ts';
import { importing } from '../../../words/en/importing.ts';
import { useWords } from '../../ui/language/useWords.ts';
import './importProblems.css';

interface ImportProblemsProps {
  readonly problems: readonly ImportProblem[];
  readonly describe: (problem: ImportProblem) => string;
  /** Where the text is to be seen. */
  readonly onShow?: (position: TextPosition) => void;
}

/** Why a text could not be read, or was read otherwise; each leads to its place. */
export function ImportProblems({ problems, describe, onShow }: ImportProblemsProps) {
  const { panel: words } = useWords('importing', importing);
  if (problems.length === 0) return null;
  return (
    <ul className="import-faults">
      {problems.map((problem) => {
        const { severity, position } = problem;
        const sentence = describe(problem);
        const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
        return (
          <li key={sentence} className={`import-${severity}`}>
            <Icon size={15} aria-hidden="true" />
            <span>
              {sentence}{' '}
              {position && onShow && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => onShow({ ...position })}
                >
                  {words.show}
                </button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

import type { FailureExplanation } from '../../../policy/index.ts';
import { review } from '../../../words/en/review.ts';
import { useWords } from '../../ui/language/useWords.ts';

type TellingLinesProps = Pick<FailureExplanation, 'lines' | 'otherLines'>;

/** Of a long log the lines that say what failed, and how many there are besides. */
export function TellingLines({ lines, otherLines }: TellingLinesProps) {
  const { failurePanel } = useWords('review', review);
  if (lines.length === 0 || otherLines === 0) return null;
  return (
    <div className="failure-lines" role="group" aria-label={failurePanel.lines} tabIndex={0}>
      <h3>{failurePanel.lines}</h3>
      <ol>
        {lines.map(({ number, text }) => (
          <li key={`${number} ${text}`} value={number}>
            <code>{text}</code>
          </li>
        ))}
      </ol>
      <p className="field-help">{failurePanel.otherLines(otherLines)}</p>
    </div>
  );
}

import { describeDifference, type Difference } from '../../../policy/index.ts';
import { importing } from '../../../words/en/importing.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { TryAgain } from '../../ui/lazy/TryAgain.tsx';

interface DifferenceWordsProps {
  /** Missing while both policies are asked. */
  readonly difference: Difference | 'failed' | undefined;
}

/** What changes for requests, sentence by sentence. */
export function DifferenceWords({ difference }: DifferenceWordsProps) {
  const { difference: text, differences: sentences } = useWords('importing', importing);
  if (difference === undefined) return <p>{text.asking}</p>;
  if (difference === 'failed') {
    return (
      <p>
        {text.failed} <TryAgain />
      </p>
    );
  }
  return (
    <ul>
      {describeDifference(sentences, difference).map((sentence) => (
        <li key={sentence.text}>
          {sentence.text}
          {sentence.parts.length > 0 && (
            <details>
              <summary>{text.evidence}</summary>
              <ul>
                {sentence.parts.map((part) => (
                  <li key={part}>
                    <code>{part}</code>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

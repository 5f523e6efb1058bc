import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import {
  comparePolicies,
  describeDifference,
  type Difference,
  serializePolicy,
} from '../../../policy/index.ts';
import type { Comparison } from '../../form/workbench.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { importing } from '../../../words/en/importing.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { late } from '../../lib/lazy/lazyCode.ts';
import { TryAgain } from '../../ui/lazy/TryAgain.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { sliced } from '../../lib/yieldToMain.ts';
import './difference.css';
import { DifferenceText } from './DifferenceText.tsx';

interface DifferenceDialogProps extends Comparison {
  readonly onClose: () => void;
}

/** What changes when the endpoint's policy is replaced by the one shown: in words and line by line. */
export default function DifferenceDialog({
  endpoint,
  current,
  labels,
  onClose,
}: DifferenceDialogProps) {
  const { policies } = useMessages();
  const { difference: text } = useWords('importing', importing);
  const derived = useRested();
  const { text: after } = derived.policies[endpoint];
  const [difference, setDifference] = useState<Difference | 'failed'>();
  useEffect(() => {
    const { document } = derived.policies[endpoint];
    const comparing = late(() =>
      comparePolicies(endpoint, current, document, derived.inputs, { breathe: sliced() }),
    );
    void comparing.want();
    return comparing.subscribe(() => {
      const arrived = comparing.arrived();
      setDifference(arrived.state === 'ready' ? arrived.code : 'failed');
    });
  }, [current, derived, endpoint]);
  return (
    <ModalDialog title={text.title(policies[endpoint].label)} wide onClose={onClose}>
      <div role="status" className="difference-words">
        <DifferenceWords difference={difference} />
      </div>
      <DifferenceText
        before={serializePolicy(current)}
        after={after}
        labels={labels ?? { before: text.before, after: text.after }}
      />
      <div className="dialog-actions">
        <Button variant="contained" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </ModalDialog>
  );
}

interface DifferenceWordsProps {
  /** Missing while both policies are asked. */
  readonly difference: Difference | 'failed' | undefined;
}

function DifferenceWords({ difference }: DifferenceWordsProps) {
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

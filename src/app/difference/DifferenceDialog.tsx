import { Button } from '../controls/Button.tsx';
import { useEffect, useState } from 'react';
import {
  comparePolicies,
  describeDifference,
  type Difference,
  type EndpointId,
  type ForeignPolicy,
  serializePolicy,
} from '../../policy/index.ts';
import type { Derived } from '../builder/derive.ts';
import { useRested } from '../builder/useRested.ts';
import { useImportMessages } from '../i18n/useImportMessages.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { ModalDialog } from '../shell/ModalDialog.tsx';
import { sliced } from '../shell/sliced.ts';
import './difference.css';
import { type DifferenceLabels, DifferenceText } from './DifferenceText.tsx';

interface DifferenceDialogProps {
  readonly endpoint: EndpointId;
  /** What the endpoint has now. */
  readonly current: ForeignPolicy;
  /** What both are, where they are not the endpoint's present and new policy. */
  readonly labels?: DifferenceLabels;
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
  const { difference: text } = useImportMessages();
  const derived = useRested();
  const { text: after } = derived.policies[endpoint];
  const [difference, setDifference] = useState<Difference | 'failed'>();
  useEffect(() => {
    let wanted = true;
    const compare = async () => {
      const found = await compareOrFail(endpoint, current, derived);
      if (wanted) setDifference(found);
    };
    void compare();
    return () => {
      wanted = false;
    };
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

async function compareOrFail(
  endpoint: EndpointId,
  current: ForeignPolicy,
  { policies, inputs }: Derived,
): Promise<Difference | 'failed'> {
  const { document } = policies[endpoint];
  try {
    return await comparePolicies(endpoint, current, document, inputs, { breathe: sliced() });
  } catch {
    return 'failed';
  }
}

interface DifferenceWordsProps {
  /** Missing while both policies are asked. */
  readonly difference: Difference | 'failed' | undefined;
}

function DifferenceWords({ difference }: DifferenceWordsProps) {
  const { difference: text, differences: sentences } = useImportMessages();
  if (difference === undefined) return <p>{text.asking}</p>;
  if (difference === 'failed') return <p>{text.failed}</p>;
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

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
import { useRested } from '../builder/useRested.ts';
import { useImportMessages } from '../i18n/useImportMessages.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { ModalDialog } from '../shell/ModalDialog.tsx';
import { sliced } from '../shell/sliced.ts';
import './difference.css';
import { DifferenceText } from './DifferenceText.tsx';

interface DifferenceDialogProps {
  readonly endpoint: EndpointId;
  /** What the endpoint has now. */
  readonly current: ForeignPolicy;
  readonly onClose: () => void;
}

/** What changes when the endpoint's policy is replaced by the one shown: in words and line by line. */
export default function DifferenceDialog({ endpoint, current, onClose }: DifferenceDialogProps) {
  const { policies } = useMessages();
  const { difference: text, differences: sentences } = useImportMessages();
  const derived = useRested();
  const { document, text: after } = derived.policies[endpoint];
  const [difference, setDifference] = useState<Difference | 'failed'>();
  useEffect(() => {
    let wanted = true;
    const compare = async () => {
      try {
        const breathe = sliced();
        const found = await comparePolicies(endpoint, current, document, derived.inputs, {
          breathe,
        });
        if (wanted) setDifference(found);
      } catch {
        if (wanted) setDifference('failed');
      }
    };
    void compare();
    return () => {
      wanted = false;
    };
  }, [current, derived, document, endpoint]);
  return (
    <ModalDialog title={text.title(policies[endpoint].label)} wide onClose={onClose}>
      <div role="status" className="difference-words">
        {difference === 'failed' && <p>{text.failed}</p>}
        {difference === undefined && <p>{text.asking}</p>}
        {typeof difference === 'object' && (
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
        )}
      </div>
      <DifferenceText before={serializePolicy(current)} after={after} />
      <div className="dialog-actions">
        <Button variant="contained" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </ModalDialog>
  );
}

import Button from '@mui/material/Button';
import { serializePolicy } from '../../../policy/index.ts';
import type { Comparison } from '../../form/workbench.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { importing } from '../../../words/en/importing.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import './difference.css';
import { DifferenceText } from './DifferenceText.tsx';
import { DifferenceWords } from './DifferenceWords.tsx';
import { useDifference } from './useDifference.ts';

interface DifferenceDialogProps extends Comparison {
  readonly onClose: () => void;
}

/** What changes when the endpoint's policy is replaced by the one shown: in words and line by line. */
export default function DifferenceDialog({ endpoint, current, onClose }: DifferenceDialogProps) {
  const { policies } = useMessages();
  const { difference: text } = useWords('importing', importing);
  const derived = useRested();
  const { text: after } = derived.policies[endpoint];
  const { document } = derived.policies[endpoint];
  const difference = useDifference(endpoint, current, document, derived.inputs);
  return (
    <ModalDialog title={text.title(policies[endpoint].label)} wide onClose={onClose}>
      <div role="status" className="difference-words">
        <DifferenceWords difference={difference} />
      </div>
      <DifferenceText
        before={serializePolicy(current)}
        after={after}
        labels={{ before: text.before, after: text.after }}
      />
      <div className="dialog-actions">
        <Button variant="contained" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </ModalDialog>
  );
}

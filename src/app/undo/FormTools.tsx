import { Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { defaultInputs, sameInputs } from '../../policy/index.ts';
import type { Snapshot } from '../builder/snapshot.ts';
import { useDerived } from '../builder/useBuilder.ts';
import { Button } from '../controls/Button.tsx';
import { enKeep } from '../i18n/enKeep.ts';
import { HistoryButton } from './HistoryButton.tsx';
import './undo.css';
import { useFormHistory } from './useFormHistory.ts';
import { useUndoKeys } from './useUndoKeys.ts';

const { undo: text } = enKeep;

interface FormToolsProps {
  /** What the form held before anybody could change it. */
  readonly begun: Snapshot;
  /** Fills the form with the defaults, as a preset would. */
  readonly onReset: () => void;
}

/** Undo, redo and reset for the whole form, whoever changed it. */
export default function FormTools({ begun, onReset }: FormToolsProps) {
  const { history, go } = useFormHistory(begun);
  const steps = useSyncExternalStore(history.subscribe, history.getSteps);
  const fresh = useDerived(({ inputs, sound }) => sound && sameInputs(inputs, defaultInputs));
  useUndoKeys(go);
  return (
    <div className="form-tools" role="group" aria-label={text.label}>
      <HistoryButton direction="undo" parts={steps.undo} onGo={go} icon={<Undo2 size={17} />} />
      <HistoryButton direction="redo" parts={steps.redo} onGo={go} icon={<Redo2 size={17} />} />
      <Button
        className="form-tool"
        aria-disabled={fresh}
        title={fresh ? text.atDefaults : text.resetHelp}
        startIcon={<RotateCcw size={14} />}
        onClick={() => {
          if (!fresh) onReset();
        }}
      >
        {text.reset}
      </Button>
    </div>
  );
}

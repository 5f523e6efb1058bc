import { Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { defaultInputs, sameInputs } from '../../../policy/index.ts';
import type { NotedChanges } from '../../form/builder/noteChanges.ts';
import { useDerived } from '../../form/builder/useBuilder.ts';
import Button from '@mui/material/Button';
import { keep } from '../../../words/en/keep.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useWorkbench } from '../../form/workbench.ts';
import { HistoryButton } from './HistoryButton.tsx';
import './history.css';
import { useFormHistory } from './useFormHistory.ts';
import { useUndoKeys } from './useUndoKeys.ts';

interface FormToolsProps {
  /** What was changed before this came. */
  readonly noted: NotedChanges;
  /** Fills the form with the defaults, as a preset would. */
  readonly onReset: () => void;
}

/** Undo, redo and reset for the whole form, whoever changed it. */
export default function FormTools({ noted, onReset }: FormToolsProps) {
  const { undo: text } = useWords('keep', keep);
  const { history, go } = useFormHistory(noted);
  const steps = useSyncExternalStore(history.subscribe, history.getSteps);
  const fresh = useDerived(
    ({ inputs, imported, valid }) =>
      valid && sameInputs(inputs, defaultInputs) && Object.keys(imported).length === 0,
  );
  const announce = useAnnounce();
  const workbench = useWorkbench();
  const reset = useCallback(() => {
    onReset();
    announce(text.resetDone);
  }, [announce, onReset, text]);
  useUndoKeys(go);
  useEffect(() => {
    workbench.set({
      formActions: {
        ...(steps.undo.length > 0 && { undo: () => go('undo', 'keyboard') }),
        ...(steps.redo.length > 0 && { redo: () => go('redo', 'keyboard') }),
        ...(!fresh && { reset }),
      },
    });
  }, [fresh, go, reset, steps, workbench]);
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
          if (!fresh) reset();
        }}
      >
        <span className="button-label">{text.reset}</span>
      </Button>
    </div>
  );
}

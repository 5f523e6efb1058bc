import { Redo2, RotateCcw, Undo2 } from 'lucide-react';
import {
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useSyncExternalStore,
} from 'react';
import { defaultInputs, sameInputs } from '../../../policy/index.ts';
import type { NotedChanges } from '../../form/builder/noteChanges.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import Button from '@mui/material/Button';
import { keep } from '../../../words/en/keep.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useWorkbench } from '../../form/workbench.ts';
import { type Go, useFormHistory } from './useFormHistory.ts';
import type { SnapshotPart } from '../../form/builder/snapshot.ts';
import { IconAction } from '../../ui/IconAction.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { type Direction, partName } from '../../form/history/formHistory.ts';
import { historyButtonId } from '../../form/history/historyButtonId.ts';
import { isApple, showsKeys } from '../../ui/keys.ts';
import {
  belongsToBrowser,
  directionOfInput,
  directionOfKey,
} from '../../form/history/undoRequest.ts';
import './history.css';

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

const keys = {
  undo: { shown: isApple ? '⌘Z' : 'Ctrl+Z', aria: isApple ? 'Meta+Z' : 'Control+Z' },
  redo: {
    shown: isApple ? '⇧⌘Z' : 'Ctrl+Shift+Z',
    aria: isApple ? 'Meta+Shift+Z' : 'Control+Shift+Z Control+Y',
  },
};

interface HistoryButtonProps {
  readonly direction: Direction;
  /** What it would change; empty where it leads nowhere. */
  readonly parts: readonly SnapshotPart[];
  readonly onGo: (direction: Direction, by: 'button') => void;
  readonly icon: ReactNode;
}

/** Stays in the tab order where it leads nowhere: whoever undoes the last step keeps the focus. */
function HistoryButton({ direction, parts, onGo, icon }: HistoryButtonProps) {
  const { fields } = useMessages();
  const { undo: text } = useWords('keep', keep);
  const names = parts.map((part) => partName(part, { fields, imported: text.imported }));
  const hint = names.length === 0 ? text.none[direction] : text.next[direction](names);
  return (
    <IconAction
      id={historyButtonId(direction)}
      className="form-tool"
      label={text[direction]}
      aria-disabled={names.length === 0}
      aria-keyshortcuts={keys[direction].aria}
      hint={showsKeys() ? `${hint} (${keys[direction].shown})` : hint}
      onClick={() => onGo(direction, 'button')}
    >
      {icon}
    </IconAction>
  );
}

/** The usual keys everywhere in the page, and the browser's own menu where it asks first. */
function useUndoKeys(go: Go): void {
  const { capture } = useBuilder();
  // As soon as the buttons can be seen: an effect waits for the browser to have time.
  useLayoutEffect(() => {
    const answer = (event: Event, direction: Direction | undefined) => {
      if (!direction || belongsToBrowser(event.target, capture().values)) return;
      event.preventDefault();
      event.stopPropagation();
      go(direction, 'keyboard');
    };
    const onKey = (event: KeyboardEvent) => answer(event, directionOfKey(event));
    const onInput = (event: InputEvent) => answer(event, directionOfInput(event));
    // On the way down, since the editors swallow their own keys.
    const options = { capture: true };
    addEventListener('keydown', onKey, options);
    addEventListener('beforeinput', onInput, options);
    return () => {
      removeEventListener('keydown', onKey, options);
      removeEventListener('beforeinput', onInput, options);
    };
  }, [capture, go]);
}

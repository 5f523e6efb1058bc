import type { ReactNode } from 'react';
import type { SnapshotPart } from '../../form/builder/snapshot.ts';
import { IconAction } from '../../ui/IconAction.tsx';
import { keep } from '../../../words/en/keep.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import type { Direction } from '../../form/history/formHistory.ts';
import { partName } from '../../form/history/partName.ts';
import { historyButtonId } from '../../form/history/historyButtonId.ts';
import { isApple, showsKeys } from '../../ui/keys.ts';

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
export function HistoryButton({ direction, parts, onGo, icon }: HistoryButtonProps) {
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

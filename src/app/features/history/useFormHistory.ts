import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { NotedChanges } from '../../form/builder/noteChanges.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { keep } from '../../../words/en/keep.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { openGroups, useWorkbench } from '../../form/workbench.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import {
  createFormHistory,
  type Direction,
  type FormHistory,
} from '../../form/history/formHistory.ts';
import { partName } from '../../form/history/partName.ts';
import { bringChanged, fieldsOf, keepingCaret, markChanged } from './showChange.ts';

export type Go = (direction: Direction, by: 'button' | 'keyboard') => void;

/** The form's history since the page was loaded, and a step in it that says and shows what it has changed. */
export function useFormHistory(noted: NotedChanges): {
  readonly history: FormHistory;
  readonly go: Go;
} {
  const builder = useBuilder();
  const { fields } = useMessages();
  const { undo: text } = useWords('keep', keep);
  const announce = useAnnounce();
  const workbench = useWorkbench();
  const [history] = useState(() => createFormHistory(builder, noted));
  useEffect(() => history.watch(), [history]);
  const go = useCallback<Go>(
    (direction, by) => {
      const changed = history.getSteps()[direction];
      if (changed.length === 0) {
        announce(text.none[direction]);
        return;
      }
      // Drawn at once, since caret and focus go to what is drawn.
      keepingCaret(() =>
        flushSync(() => {
          history.go(direction);
          openGroups(workbench, fieldsOf(changed));
        }),
      );
      // From a button the next step is a click away: the focus stays.
      bringChanged(changed, by === 'keyboard');
      markChanged(changed);
      const names = changed.map((part) => partName(part, { fields, imported: text.imported }));
      announce(text.done[direction](names));
    },
    [announce, fields, history, text, workbench],
  );
  return { history, go };
}

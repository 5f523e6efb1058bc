import type { InputField } from '../../../policy/index.ts';
import type { SnapshotPart } from '../../form/builder/snapshot.ts';
import { openControl } from '../../form/fieldIds.ts';
import { useCallback, useLayoutEffect, useState } from 'react';
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
  partName,
} from '../../form/history/formHistory.ts';

/** How long a field that was changed from afar stays marked; milliseconds. */
const markedFor = 1400;

/** Where a part is changed; nowhere in the form for an imported policy. */
const fieldOf = (part: SnapshotPart): InputField | undefined => {
  if (part === 'imported') return undefined;
  return part === 'sameAsPrincipals' ? 'resources' : part;
};

/** The fields in which the parts are changed. */
const fieldsOf = (parts: readonly SnapshotPart[]): readonly InputField[] =>
  parts.flatMap((part) => fieldOf(part) ?? []);

const controlOf = (part: SnapshotPart) => {
  const field = fieldOf(part);
  return field === undefined ? null : openControl(field);
};

/** Marks the fields for a moment, for eyes that rest elsewhere. */
function markChanged(parts: readonly SnapshotPart[]): void {
  for (const part of parts) {
    const field = controlOf(part)?.closest('.field, .choices, .option');
    field?.setAttribute('data-restored', '');
    setTimeout(() => field?.removeAttribute('data-restored'), markedFor);
  }
}

/** Shows where the change is, and puts the focus there if asked to, unless the change is in many places. */
function bringChanged(parts: readonly SnapshotPart[], withFocus: boolean): void {
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0) return;
  const control = controlOf(part);
  if (withFocus && control && !control.contains(document.activeElement)) control.focus();
  control?.scrollIntoView({ block: 'nearest' });
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

const focusedText = (): TextControl | undefined => {
  const focused = document.activeElement;
  return focused instanceof HTMLTextAreaElement ||
    (focused instanceof HTMLInputElement && focused.type === 'text')
    ? focused
    : undefined;
};

/** Runs a change of the focused text, and leaves the caret where the text has changed. */
function keepingCaret(change: () => void): void {
  const text = focusedText();
  const before = text?.value;
  change();
  if (!text || before === undefined || text.value === before) return;
  const caret = endOfChange(before, text.value);
  text.setSelectionRange(caret, caret);
}

/** Where in `after` the last difference from `before` ends: what follows stood at the end before. */
export function endOfChange(before: string, after: string): number {
  const shift = before.length - after.length;
  let end = after.length;
  while (end > 0 && end + shift > 0 && before[end + shift - 1] === after[end - 1]) end--;
  return end;
}

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
  // Before the first key can ask for it.
  useLayoutEffect(() => history.watch(), [history]);
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

import type { InputField } from '../../../policy/index.ts';
import type { SnapshotPart } from '../../form/builder/snapshot.ts';
import { openControl } from '../../form/fieldIds.ts';

/** How long a field that was changed from afar stays marked; milliseconds. */
const markedFor = 1400;

/** Where a part is changed; nowhere in the form for an imported policy. */
const fieldOf = (part: SnapshotPart): InputField | undefined => {
  if (part === 'imported') return undefined;
  return part === 'sameAsPrincipals' ? 'resources' : part;
};

/** The fields in which the parts are changed. */
export const fieldsOf = (parts: readonly SnapshotPart[]): readonly InputField[] =>
  parts.flatMap((part) => fieldOf(part) ?? []);

const controlOf = (part: SnapshotPart) => {
  const field = fieldOf(part);
  return field === undefined ? null : openControl(field);
};

/** Marks the fields for a moment, for eyes that rest elsewhere. */
export function markChanged(parts: readonly SnapshotPart[]): void {
  for (const part of parts) {
    const field = controlOf(part)?.closest('.field, .choices, .option');
    field?.setAttribute('data-restored', '');
    setTimeout(() => field?.removeAttribute('data-restored'), markedFor);
  }
}

/** Shows where the change is, and puts the focus there if asked to, unless the change is in many places. */
export function bringChanged(parts: readonly SnapshotPart[], withFocus: boolean): void {
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
export function keepingCaret(change: () => void): void {
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

import { inputFields } from '../../../policy/index.ts';
import type { FormValues } from '../../../formats/index.ts';
import { isApple, latinLetter } from '../../ui/keys.ts';
import { bucketInputId, controlId } from '../fieldIds.ts';
import type { Direction } from './formHistory.ts';

type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

/** What a key asks for: Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y; ⌘Z and ⇧⌘Z on Apple's keyboards. */
export function directionOfKey(event: Key, apple = isApple): Direction | undefined {
  const modified = apple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!modified || event.altKey || event.isComposing) return undefined;
  const letter = latinLetter(event);
  if (letter === 'z') return event.shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !event.shiftKey && !apple ? 'redo' : undefined;
}

/** What a menu's “Undo” or a shaken phone asks for. */
export function directionOfInput({ inputType }: InputEvent): Direction | undefined {
  if (inputType === 'historyUndo') return 'undo';
  return inputType === 'historyRedo' ? 'redo' : undefined;
}

/**
 * Whether undo is the browser's own affair here: in a dialog, and in a text that is not the form's (a
 * search, a name, a question), which the form's history knows nothing of.
 */
export function belongsToBrowser(target: EventTarget | null, values: FormValues): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  if (!isText(target) || target.readOnly) return false;
  return shownByForm(values).get(target.id) !== target.value;
}

const isText = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type));

/** What each text control shows while it shows what the form holds. */
const shownByForm = (values: FormValues): ReadonlyMap<string, string> =>
  new Map([
    ...inputFields.map((field): [string, string] => {
      const value = values[field];
      // Where a list is searched the text is a search; the entries themselves are no text.
      return [controlId(field), typeof value === 'string' ? value : ''];
    }),
    ...[...values.buckets, { name: '', prefix: '' }].flatMap((bucket, index) =>
      (['name', 'prefix'] as const).map((part): [string, string] => [
        bucketInputId(index, part),
        bucket[part],
      ]),
    ),
  ]);

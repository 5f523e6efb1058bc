import { useEffect, useEffectEvent, useState } from 'react';
import { type Given, givenIn } from '../../lib/useDropZone.ts';

const textual =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="file"]), textarea, [contenteditable]';

/** Where the browser puts a text by itself: one that can be written. A preview cannot. */
function takesText(target: EventTarget | null): boolean {
  const field = target instanceof Element ? target.closest(textual) : null;
  const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return field !== null && !(isText && (field.readOnly || field.disabled));
}

/** The dialog that is open above all others. */
const topDialog = () => [...document.querySelectorAll('dialog[open]')].at(-1);

/**
 * Listens for Ctrl+V and for what is dropped wherever no field and no other place takes it; `isHere` tells
 * by the dialog that is open, if any, whether this is the place. Says whether something is being dragged
 * there that will be taken.
 */
export function useGivenAnywhere(
  isHere: (dialog: Element | undefined) => boolean,
  onGiven: (given: Given) => void,
): boolean {
  const [dropping, setDropping] = useState(false);
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData, target, defaultPrevented } = event;
    if (!clipboardData || defaultPrevented || takesText(target) || !isHere(topDialog())) return;
    event.preventDefault();
    onGiven(givenIn(clipboardData));
  });
  /** A file is taken above a field, too, which could do nothing with it. */
  const isTaken = useEffectEvent(
    ({ dataTransfer, target, defaultPrevented }: DragEvent, isOwn: boolean) => {
      if (!dataTransfer || defaultPrevented || !isHere(topDialog())) return false;
      const { types } = dataTransfer;
      if (types.includes('Files')) return true;
      return types.includes('text/plain') && !isOwn && !takesText(target);
    },
  );
  const drop = useEffectEvent((data: DataTransfer) => onGiven(givenIn(data)));
  useEffect(() => {
    /** Whether what is dragged comes from this page, which would only be read to it again. */
    let isOwn = false;
    const stopping = new AbortController();
    const on = <Type extends 'paste' | 'dragstart' | 'dragend' | 'dragover' | 'dragleave' | 'drop'>(
      type: Type,
      listener: (event: DocumentEventMap[Type]) => void,
    ) => document.addEventListener(type, listener, { signal: stopping.signal });
    on('paste', (event) => paste(event));
    on('dragstart', () => {
      isOwn = true;
    });
    on('dragend', () => {
      isOwn = false;
    });
    on('dragover', (event) => {
      const taken = isTaken(event, isOwn);
      setDropping(taken);
      if (!taken || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    });
    on('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setDropping(false);
    });
    on('drop', (event) => {
      const taken = isTaken(event, isOwn);
      setDropping(false);
      if (!taken || !event.dataTransfer) return;
      event.preventDefault();
      drop(event.dataTransfer);
    });
    return () => stopping.abort();
  }, []);
  return dropping;
}

import { useEffect, useEffectEvent } from 'react';

/** What was pasted: a text, or a file that was copied. */
export interface PastedData {
  readonly text: string;
  readonly file: File | undefined;
}

const textual =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="file"]), textarea, [contenteditable]';

/** Where the browser pastes by itself: a text that can be written. A preview cannot. */
function takesPaste(target: EventTarget | null): boolean {
  const field = target instanceof Element ? target.closest(textual) : null;
  const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return field !== null && !(isText && field.readOnly);
}

/** Listens for Ctrl+V wherever no field takes it; a dialog keeps what is pasted into it. */
export function usePasteAnywhere(onPaste: (pasted: PastedData) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData, target, defaultPrevented } = event;
    const elsewhere = defaultPrevented || document.querySelector('dialog[open]') !== null;
    if (!clipboardData || elsewhere || takesPaste(target)) return;
    event.preventDefault();
    onPaste({ text: clipboardData.getData('text/plain'), file: clipboardData.files[0] });
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => paste(event);
    addEventListener('paste', listener);
    return () => removeEventListener('paste', listener);
  }, []);
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * What somebody has entered into the drawn form before React listened, each as what enters it once more, in
 * events that React hears: React keeps the text of a field that it takes over, and tells nobody of it.
 *
 * To be read before anything is rendered again, since a field that React renders again has its own text.
 */
export function readEntered(host: HTMLElement): readonly (() => void)[] {
  return Array.from(host.querySelectorAll('input, textarea, select'), (control) => {
    if (control instanceof HTMLSelectElement) return readSelection(control);
    if (control instanceof HTMLTextAreaElement) return readText(control);
    if (!(control instanceof HTMLInputElement)) return undefined;
    return control.type === 'checkbox' ? readTick(control) : readText(control);
  }).filter((enter) => enter !== undefined);
}

/** Tells React where the focus is, which it may have had before React listened. */
export function focusAgain(host: HTMLElement): void {
  const focused = document.activeElement;
  if (host.contains(focused)) focused?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}

function readTick(control: HTMLInputElement) {
  if (control.checked === control.defaultChecked) return undefined;
  return () => {
    control.checked = control.defaultChecked;
    control.click();
  };
}

function readText(control: TextControl) {
  const { value, defaultValue, selectionStart, selectionEnd } = control;
  if (value === defaultValue) return undefined;
  return () => {
    // React looks at what it saw last, which the element's own property notes and the browser's does not.
    control.value = defaultValue;
    setAsBrowser(control, value);
    control.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (document.activeElement === control) control.setSelectionRange(selectionStart, selectionEnd);
    // A list that opens is for whoever is there; it is open once React has rendered.
    else setTimeout(() => control.dispatchEvent(new FocusEvent('focusout', { bubbles: true })), 0);
  };
}

function setAsBrowser(control: TextControl, value: string): void {
  const { prototype } =
    control instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Reflect.set(prototype, 'value', value, control);
}

function readSelection(control: HTMLSelectElement) {
  const { value } = control;
  const drawn = Array.from(control.options).find(({ defaultSelected }) => defaultSelected);
  if (value === (drawn ?? control.options[0])?.value) return undefined;
  return () => {
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

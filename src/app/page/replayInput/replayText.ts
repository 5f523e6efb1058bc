type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * Enters once more, as events that React hears, what somebody has entered into the drawn form before React
 * listened: React keeps the text of a field that it takes over, and tells nobody of it.
 */
export function enterAgain(host: HTMLElement): void {
  for (const control of host.querySelectorAll('input, textarea, select')) {
    if (control instanceof HTMLSelectElement) enterSelection(control);
    else if (control instanceof HTMLTextAreaElement) enterText(control);
    else if (!(control instanceof HTMLInputElement)) continue;
    else if (control.type === 'checkbox') enterTick(control);
    else enterText(control);
  }
}

function enterTick(control: HTMLInputElement): void {
  if (control.checked === control.defaultChecked) return;
  control.checked = control.defaultChecked;
  control.click();
}

function enterText(control: TextControl): void {
  const { value, defaultValue, selectionStart, selectionEnd } = control;
  if (value === defaultValue) return;
  // React looks at what it saw last, which the element's own property notes and the browser's does not.
  control.value = defaultValue;
  setAsBrowser(control, value);
  control.dispatchEvent(new InputEvent('input', { bubbles: true }));
  if (document.activeElement === control) control.setSelectionRange(selectionStart, selectionEnd);
}

function setAsBrowser(control: TextControl, value: string): void {
  const { prototype } =
    control instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Reflect.set(prototype, 'value', value, control);
}

function enterSelection(control: HTMLSelectElement): void {
  const drawn = Array.from(control.options).find(({ defaultSelected }) => defaultSelected);
  if (control.value === (drawn ?? control.options[0])?.value) return;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

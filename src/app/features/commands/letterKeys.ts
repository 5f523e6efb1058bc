const key = 'image-builder-endpoint-policies.letterKeys';

/** What was chosen where storage is full or forbidden: it lasts until the page closes. */
let unkept: boolean | undefined;

/** Whether letters and `?` are shortcuts (WCAG 2.1.4 wants a way to turn them off). */
export function letterKeysOn(): boolean {
  if (unkept !== undefined) return unkept;
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

export function setLetterKeys(on: boolean): void {
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
    unkept = undefined;
  } catch {
    unkept = on;
  }
}

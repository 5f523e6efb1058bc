/** Apple's keyboards have ⌘ where others have Ctrl. */
export const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');

/** What stands on the key; on a keyboard of another script, what stands on it in the Latin one. */
export function latinLetter({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const letter = key.toLowerCase();
  return letter.length === 1 && letter > '\u007F' ? code.replace(/^Key/, '').toLowerCase() : letter;
}

/** Where a finger points there is no key to press: no hint says one. */
export const showsKeys = (): boolean => !matchMedia('(hover: none)').matches;

/** Removes what earlier versions kept and no version reads any more: steps to undo, a switch for keys. */
export function removeRetired(): void {
  try {
    sessionStorage.removeItem('image-builder-endpoint-policies.steps');
    localStorage.removeItem('image-builder-endpoint-policies.letterKeys');
  } catch {
    // Storage that is forbidden keeps neither.
  }
}

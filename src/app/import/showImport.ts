export const importId = 'import';

/** Opens the part that takes in an existing policy. */
export function showImport(): void {
  const section = document.getElementById(importId);
  if (!(section instanceof HTMLDetailsElement)) return;
  section.open = true;
  section.querySelector('summary')?.focus({ preventScroll: true });
  section.scrollIntoView({ block: 'start' });
}

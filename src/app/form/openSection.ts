/** The parts below the access board, which open when asked for; each is the id of its element. */
export type SectionId = 'apply' | 'import' | 'words' | 'trouble';

/** Opens a part, brings it into sight, and the keyboard with it. */
export function openSection(id: SectionId): void {
  const section = document.getElementById(id);
  if (!(section instanceof HTMLDetailsElement)) return;
  section.open = true;
  section.querySelector('summary')?.focus({ preventScroll: true });
  section.scrollIntoView({ block: 'start' });
}

/** Brings an element into sight, and the keyboard with it. */
export function goTo(id: string): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'start' });
}

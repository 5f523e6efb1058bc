export const policiesId = 'policies';

/** Brings the policies into sight, and the keyboard with them. */
export function showPolicies(): void {
  const policies = document.getElementById(policiesId);
  policies?.focus({ preventScroll: true });
  policies?.scrollIntoView({ block: 'start' });
}

import type { EndpointId } from '../../policy/index.ts';

export const policiesId = 'policies';

type Choose = (endpoint: EndpointId) => void;

const choosers = new Set<Choose>();

/** Takes part in choosing which policy is shown where there is room for one only. */
export function onChoosePolicy(choose: Choose): () => void {
  choosers.add(choose);
  return () => choosers.delete(choose);
}

/** Brings the policies into sight, this one if there is room for one only, and the keyboard with them. */
export function showPolicies(endpoint?: EndpointId): void {
  if (endpoint) for (const choose of choosers) choose(endpoint);
  const policies = document.getElementById(policiesId);
  policies?.focus({ preventScroll: true });
  policies?.scrollIntoView({ block: 'start' });
}

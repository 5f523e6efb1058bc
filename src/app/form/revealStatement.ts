import type { EndpointId } from '../../policy/index.ts';

type Reveal = (statement: number) => void;

const reveals = new Map<EndpointId, Set<Reveal>>();

/** Shows a statement of a policy, counted from 0, in its preview. */
export function revealStatement(endpoint: EndpointId, statement: number): void {
  for (const reveal of reveals.get(endpoint) ?? []) reveal(statement);
}

/** Takes part in showing statements of an endpoint's policy until the returned function is called. */
export function onRevealStatement(endpoint: EndpointId, reveal: Reveal): () => void {
  const registered = reveals.get(endpoint) ?? new Set();
  reveals.set(endpoint, registered.add(reveal));
  return () => registered.delete(reveal);
}

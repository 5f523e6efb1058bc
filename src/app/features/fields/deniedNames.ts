import { isWildcard, matchActions } from '../../../policy/index.ts';

/** Names are pasted with the service prefix as often as without; the deny-list holds them without. */
export function withoutPrefix(name: string): string {
  return name.replace(/^imagebuilder:\s*/i, '');
}

/** The deny-list with more names at its end, each once. */
export function addNames(denied: readonly string[], names: readonly string[]): readonly string[] {
  return [...new Set([...denied, ...names.map((name) => canonicalName(withoutPrefix(name)))])];
}

/** IAM does not tell `getimage` from `GetImage`; the deny-list has the catalogue's spelling. */
function canonicalName(name: string): string {
  if (isWildcard(name)) return name;
  return matchActions(name)[0]?.name ?? name;
}

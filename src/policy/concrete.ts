/**
 * One text that a pattern of a policy stands for: `*` and policy variables become a word that no policy
 * is likely to name, `?` a letter. Nothing that stands there literally is changed.
 */
export function concrete(pattern: string): string {
  if (!/[*?$]/.test(pattern)) return pattern;
  return pattern
    .replaceAll(/\$\{[^{}]{0,128}\}/g, 'any')
    .replaceAll(/\*+/g, 'any')
    .replaceAll('?', 'x');
}

import { matchesWildcard } from '../statement/wildcard.ts';

/**
 * Which of the patterns a text matches, as a text: what matches the same patterns of both policies gets
 * the same answer of both, so that one request can be asked for all of them. Case does not count, as the
 * engine reads actions and resources.
 */
export function signatureUnder(patterns: readonly string[]): (text: string) => string {
  const folded = patterns.map((pattern) => pattern.toLowerCase());
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const lower = text.toLowerCase();
    const matched = folded.flatMap((pattern, index) =>
      matchesWildcard(lower, pattern) ? [index] : [],
    );
    const signature = matched.join();
    known.set(text, signature);
    return signature;
  };
}

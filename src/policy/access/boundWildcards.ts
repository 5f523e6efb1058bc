import { CannotJudge } from './cannotJudge.ts';

/**
 * More stars in one text than policies have. The engine turns them into a regular expression, whose
 * time grows with the length of the request to the power of the stars: seven `*?` stop a page.
 */
const mostStars = 6;

/** Deeper than any policy: a condition's value is the fourth level of a statement. */
const deepest = 16;

/**
 * A part of a statement with every run of wildcards in its shortest form, which means the same: `?**?`
 * is `??*`. Throws `CannotJudge` where a text has too many stars left, or the part is too deep.
 */
export function boundWildcards(part: unknown, depth = 0): unknown {
  if (depth > deepest) throw new CannotJudge('A statement is not this deep.');
  if (typeof part === 'string') return boundText(part);
  if (Array.isArray(part)) return part.map((entry: unknown) => boundWildcards(entry, depth + 1));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === 'Sid' ? value : boundWildcards(value, depth + 1),
    ]),
  );
}

function boundText(text: string): string {
  const short = text.replaceAll(/[*?]{2,}/g, shorten);
  if (short.split('*').length > mostStars + 1) throw new CannotJudge('Too many wildcards.');
  return short;
}

const shorten = (run: string) =>
  run.includes('*') ? `${'?'.repeat(run.split('?').length - 1)}*` : run;

import { deepestPolicy } from '../statement/limits.ts';
import { CannotJudge } from './cannotJudge.ts';

/** A part of a statement with every run of wildcards in its shortest form, which means the same: `?**?` is `??*`. */
export function shortenWildcards(part: unknown, depth = 0): unknown {
  if (depth > deepestPolicy) throw new CannotJudge('notAPolicy', 'A statement is not this deep.');
  if (typeof part === 'string') return part.replaceAll(/[*?]{2,}/g, shorten);
  if (Array.isArray(part)) return part.map((entry: unknown) => shortenWildcards(entry, depth + 1));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === 'Sid' ? value : shortenWildcards(value, depth + 1),
    ]),
  );
}

const shorten = (run: string) =>
  run.includes('*') ? `${'?'.repeat(run.split('?').length - 1)}*` : run;

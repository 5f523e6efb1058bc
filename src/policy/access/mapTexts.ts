import { deepestPolicy } from '../statement/limits.ts';
import { CannotJudge } from './cannotJudge.ts';

/** A part of a statement with each of its texts changed, but for the Sid. */
export function mapTexts(part: unknown, change: (text: string) => string, depth = 0): unknown {
  if (depth > deepestPolicy) throw new CannotJudge('notAPolicy', 'A statement is not this deep.');
  if (typeof part === 'string') return change(part);
  if (Array.isArray(part)) return part.map((entry: unknown) => mapTexts(entry, change, depth + 1));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === 'Sid' ? value : mapTexts(value, change, depth + 1),
    ]),
  );
}

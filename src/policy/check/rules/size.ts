import { policySizeQuota } from '../../catalog/limits.ts';
import { type Finding, finding } from '../finding.ts';
import type { PolicyModel } from '../policyModel.ts';

/** From here on, one more bundle or organization may not fit. */
const nearly = 0.8;

/** The length of the text that `serializePolicy` writes, white space included, against the quota. */
export function checkSize({ characters }: PolicyModel): readonly Finding[] {
  const quota = policySizeQuota.characters;
  if (characters > quota) return [finding('overQuota', '', { characters, quota })];
  return characters > quota * nearly ? [finding('sizeNearQuota', '', { characters, quota })] : [];
}

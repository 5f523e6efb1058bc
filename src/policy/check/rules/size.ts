import { policySizeQuota } from '../../catalog/quotas.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import type { PolicyModel } from '../readPolicy.ts';

const kinds = {
  overQuota: kind<{ readonly characters: number; readonly quota: number }>(
    'error',
    'VPCDOC',
    'verified',
  ),
  sizeNearQuota: kind<{ readonly characters: number; readonly quota: number }>(
    'note',
    'VPCDOC',
    'verified',
  ),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const sizeRule = { kinds, check: checkSize };

/** From here on, one more bundle or organization may not fit. */
const nearly = 0.8;

/** The length of the text that `serializePolicy` writes, white space included, against the quota. */
function checkSize({ characters }: PolicyModel): readonly Finding[] {
  const quota = policySizeQuota.characters;
  if (characters > quota) return [finding('overQuota', '', { characters, quota })];
  return characters > quota * nearly ? [finding('sizeNearQuota', '', { characters, quota })] : [];
}

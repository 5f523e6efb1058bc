import { type ImageBuilderAction, imageBuilderActions } from './catalog/imageBuilderActions.ts';
import { matchesWildcard } from './wildcard.ts';

/**
 * The catalogue's actions that an action name or wildcard stands for, in the catalogue's order.
 *
 * `*` stands for any run of characters, `?` for one; case does not count, as in IAM.
 */
export function matchActions(pattern: string): readonly ImageBuilderAction[] {
  const folded = pattern.toLowerCase();
  return imageBuilderActions.filter(({ name }) => matchesWildcard(name.toLowerCase(), folded));
}

export function isWildcard(pattern: string): boolean {
  return /[*?]/.test(pattern);
}

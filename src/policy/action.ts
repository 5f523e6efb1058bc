import { type ImageBuilderAction, imageBuilderActions } from './catalog/imageBuilderActions.ts';
import { meantName } from './meantName.ts';
import { isWildcard, matchesWildcard } from './statement/wildcard.ts';

/**
 * The catalogue's actions that an action name or wildcard stands for, in the catalogue's order.
 *
 * `*` stands for any run of characters, `?` for one; case does not count, as in IAM.
 */
export function matchActions(pattern: string): readonly ImageBuilderAction[] {
  const folded = pattern.toLowerCase();
  if (isWildcard(folded)) {
    return [...byName].flatMap(([name, action]) => (matchesWildcard(name, folded) ? action : []));
  }
  const named = byName.get(folded);
  return named ? [named] : [];
}

const names = imageBuilderActions.map(({ name }) => name);

/** The catalogue's action that a misspelled name was meant to be, if one is nearest. */
export const meantAction = (given: string): string | undefined => meantName(given, names);

/** By the name in lower case. */
const byName: ReadonlyMap<string, ImageBuilderAction> = new Map(
  imageBuilderActions.map((action) => [action.name.toLowerCase(), action]),
);

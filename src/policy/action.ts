import { type ImageBuilderAction, imageBuilderActions } from './catalog/imageBuilderActions.ts';

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

/**
 * Goes back to the last `*` only, so time grows with text × pattern: a hostile pattern such as
 * `*?*?*?*` would make a regular expression backtrack without end.
 */
function matchesWildcard(text: string, pattern: string): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    if (pattern[next] === '*') {
      star = next++;
      resume = at;
    } else if (pattern[next] === '?' || pattern[next] === text[at]) {
      at++;
      next++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length;
}

/**
 * Whether a text matches a pattern in which `*` stands for any run of characters and `?` for one.
 *
 * Goes back to the last `*` only, so time grows with text × pattern whatever the pattern is.
 */
export function matchesWildcard(text: string, pattern: string): boolean {
  return isWildcard(pattern) ? matches(text, pattern, () => true) : text === pattern;
}

/** Whether a text has a character that stands for others. */
export function isWildcard(pattern: string): boolean {
  return pattern.includes('*') || pattern.includes('?');
}

/**
 * Whether a pattern takes in everything that another one does. Never says so wrongly; of patterns that
 * say the same in different ways, such as `?*` and `*?`, it may miss that they do.
 */
export function includesWildcard(wide: string, narrow: string): boolean {
  return isWildcard(wide)
    ? matches(narrow, wide, (character) => character !== '*')
    : narrow === wide;
}

/** `*` takes any run of characters, `?` one that `takes` admits. */
function matches(text: string, pattern: string, takes: (character: string) => boolean): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    if (pattern[next] === '*') {
      star = next++;
      resume = at;
    } else if (pattern[next] === '?' ? takes(text[at] ?? '') : pattern[next] === text[at]) {
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

/**
 * Whether a text matches a pattern in which `*` stands for any run of characters and `?` for one.
 *
 * Goes back to the last `*` only, so time grows with text × pattern whatever the pattern is.
 */
export function matchesWildcard(text: string, pattern: string): boolean {
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

/** Flow brackets, and the indicators that open a list or an object in the middle of a line. */
const openers = /[[{]|(?<!\S)[-?](?=\s)/g;
const closers = /[\]}]/g;

const countOf = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0;

/**
 * Where a text, read as YAML, would nest deeper than the limit; `undefined` where it nowhere does.
 *
 * Asked before the parser, which recurses, is. Counts more levels than there are, never fewer: the
 * indentation, the brackets that are open, and what opens within the line.
 */
export function findDeepYaml(text: string, limit: number): number | undefined {
  const indents: number[] = [];
  let open = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n\r]*\S[^\n\r]*/g)) {
    const indent = line.search(/[^ ]/);
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    const opened = countOf(openers, line);
    if (indents.length + open + opened > limit) {
      // A line that closes as much as it opens, such as JSON in one line, is looked at by itself.
      const deepest = deepestIn(line);
      if (indents.length + open + deepest > limit) return index + indent;
    }
    open = Math.max(0, open + countOf(/[[{]/g, line) - countOf(closers, line));
  }
  return undefined;
}

function deepestIn(line: string): number {
  let depth = countOf(/(?<!\S)[-?](?=\s)/g, line);
  let deepest = depth;
  for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

type Library = typeof import('yaml');

const opening = new Set(['flow-seq-start', 'flow-map-start']);
const closing = new Set(['flow-seq-end', 'flow-map-end']);
const indicators = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);
/** Tokens that stand for no character of the text. */
const marks = new Set(['doc-mode', 'flow-error-end', 'scalar']);

/**
 * Where a text, read as YAML, would nest deeper than the limit; `undefined` where it nowhere does.
 *
 * Asked before the text is composed, which recurses: a browser does not survive a hundred thousand
 * `? `. Goes by the library's own lexer, which does not, and counts a level for every column further
 * right in which something begins and for every bracket that is open: never fewer than there are.
 */
export function findDeepYaml(
  { CST, Lexer }: Library,
  text: string,
  limit: number,
): number | undefined {
  const columns: number[] = [];
  let open = 0;
  let offset = 0;
  let column = 0;
  let begins = true;
  for (const source of new Lexer().lex(text)) {
    const type = CST.tokenType(source) ?? 'scalar-text';
    if (marks.has(type)) continue;
    const indicator = open === 0 && indicators.has(type);
    if (type !== 'space' && type !== 'newline' && (indicator || (begins && open === 0))) {
      while ((columns.at(-1) ?? -1) >= column) columns.pop();
      columns.push(column);
    }
    open += Number(opening.has(type)) - Number(closing.has(type) && open > 0);
    if (columns.length + open > limit) return offset;
    begins = type === 'newline' || indicator || (begins && type === 'space');
    offset += source.length;
    const lineStart = source.lastIndexOf('\n') + 1;
    column = lineStart > 0 ? source.length - lineStart : column + source.length;
  }
  return undefined;
}

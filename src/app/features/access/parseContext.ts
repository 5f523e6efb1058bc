const longestContext = 4000;

/**
 * Condition keys as `key=value`, separated by commas or new lines; a key given twice has both values.
 * `undefined` for what is not of that form.
 */
export function parseContext(text: string): Readonly<Record<string, string[]>> | undefined {
  const entries = text
    .slice(0, longestContext)
    .split(/[,\n]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const context = new Map<string, string[]>();
  for (const entry of entries) {
    const [, key, value] = /^([A-Za-z0-9-]+:[^=\s]+)\s*=\s*(.*)$/.exec(entry) ?? [];
    if (key === undefined || value === undefined) return undefined;
    context.set(key, [...(context.get(key) ?? []), value]);
  }
  return Object.fromEntries(context);
}

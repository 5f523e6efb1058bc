/** What sort of value was found where another was expected. */
export type JsonKind = 'nothing' | 'text' | 'number' | 'boolean' | 'list' | 'object' | 'other';

export function jsonKindOf(value: unknown): JsonKind {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  const type = typeof value;
  if (type === 'string') return 'text';
  return type === 'number' || type === 'boolean' || type === 'object' ? type : 'other';
}

/** What a text says as JSON; `undefined`, which no JSON says, where it is none. Never throws. */
export function parseJson(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    return undefined;
  }
}

/** What sort of value was found where another was expected. */
export type JsonKind = 'nothing' | 'text' | 'number' | 'boolean' | 'list' | 'object' | 'other';

export function jsonKindOf(value: unknown): JsonKind {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'object':
      return 'object';
    default:
      return 'other';
  }
}

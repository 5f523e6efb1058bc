import type { JsonKind } from '../../policy/jsonKind.ts';

/** "This is a list", "Action holds a number". */
export const kindWords: Readonly<Record<JsonKind, string>> = {
  nothing: 'nothing',
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  object: 'an object',
  other: 'no JSON value',
};

import * as v from 'valibot';

/** What was typed with an input method on: the same in half-width characters, where that is well-formed. */
export function halfWidth(
  given: string,
  schema: v.GenericSchema<string, string>,
): string | undefined {
  const text = given.normalize('NFKC').trim();
  return text !== given && v.safeParse(schema, text).success ? text : undefined;
}

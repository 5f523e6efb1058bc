import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** A file of tests/cases as JSON of a known shape; a case file that is misspelt fails the run. */
export function readCaseFile<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
): v.InferOutput<Schema> {
  const url = new URL(`../../cases/${name}.json`, import.meta.url);
  return v.parse(schema, JSON.parse(readFileSync(url, 'utf8')));
}

/** Inputs of which some are left out, as JSON. */
export const partialInputs = v.record(v.string(), v.unknown());

export const sentence = v.pipe(v.string(), v.minLength(1));

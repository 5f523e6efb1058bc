import * as v from 'valibot';
import { meantName } from '../meantName.ts';
import { problem } from '../problem.ts';
import { findRegion, partitionOf, regionCodes, regionPattern } from '../region.ts';
import { type TextField, textField } from './field.ts';

/** @internal A well-formed region code; one that is not in the catalogue passes. */
export const regionSchema = v.pipe(v.string(), v.regex(new RegExp(`^${regionPattern}$`)));

const meantRegion = (given: string) => meantName(given.trim(), regionCodes);

export const region: TextField<string> = textField('region', {
  since: 1,
  standIn: 'us-east-1',
  schema: regionSchema,
  refuse: (given, path) =>
    problem('malformedRegion', 'region', path, { given, meant: meantRegion(given) }),
  doubt: (given, path) =>
    findRegion(given)
      ? undefined
      : problem('unknownRegion', 'region', path, {
          given,
          meant: meantRegion(given),
          partition: partitionOf(given),
        }),
  shapes: () => ['imageBuilder', 's3'],
});

import * as v from 'valibot';
import { problem } from '../problem.ts';
import { findRegion, partitionOf } from '../region.ts';
import { type TextField, textField } from './field.ts';

/** @internal A well-formed region code; one that is not in the catalogue passes. */
export const regionSchema = v.pipe(v.string(), v.regex(/^[a-z]{2,8}(-[a-z]{2,12}){1,3}-\d{1,2}$/));

export const region: TextField<string> = textField('region', {
  since: 1,
  standIn: 'us-east-1',
  schema: regionSchema,
  refuse: (given, path) => problem('malformedRegion', 'region', path, { given }),
  doubt: (given, path) =>
    findRegion(given)
      ? undefined
      : problem('unknownRegion', 'region', path, { given, partition: partitionOf(given) }),
  shapes: () => ['imageBuilder', 's3'],
});

import * as v from 'valibot';
import { environmentIds } from '../catalog/environments.ts';
import { type TextField, textField, unknownChoice } from './field.ts';

/** @internal */
export const environmentSchema = v.picklist(environmentIds);

export const environment: TextField<(typeof environmentIds)[number]> = textField('environment', {
  since: 1,
  standIn: 'prod',
  schema: environmentSchema,
  refuse: (given, path) => unknownChoice('environment', path, given, environmentIds),
  // The Image Builder policy does not speak of the environment, but its file name does.
  shapes: () => ['imageBuilder', 's3'],
});

import * as v from 'valibot';
import type { EndpointType } from '../catalog/endpoints.ts';
import { type TextField, textField, unknownChoice } from './field.ts';

/** The types of endpoint that S3 has, the usual one first. */
export const s3EndpointTypes = ['gateway', 'interface'] as const satisfies readonly EndpointType[];

export const s3EndpointType: TextField<EndpointType> = textField('s3EndpointType', {
  since: 2,
  standIn: 'gateway',
  schema: v.picklist(s3EndpointTypes),
  refuse: (given, path) => unknownChoice('s3EndpointType', path, given, s3EndpointTypes),
  shapes: () => ['s3'],
});

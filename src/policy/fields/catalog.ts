import * as v from 'valibot';
import { type CatalogDate, catalogDates, newestCatalog } from '../catalog/downloads.ts';
import { type TextField, textField, unknownChoice } from './field.ts';

/** The date of the catalogue that names stand for. */
export const catalog: TextField<CatalogDate> = textField('catalog', {
  since: 2,
  standIn: newestCatalog,
  schema: v.picklist(catalogDates),
  refuse: (given, path) => unknownChoice('catalog', path, given, catalogDates),
  shapes: () => ['s3'],
});

import * as v from 'valibot';
import { type DownloadBundle, downloadBundleIds } from '../catalog/buckets.ts';
import { problem } from '../problem.ts';
import { type ListField, listField, type SwitchField, switchField } from './field.ts';

export const ssmAgent: SwitchField = switchField('ssmAgent', {
  since: 1,
  standIn: true,
  shapes: () => ['s3'],
});

export const downloads: ListField<DownloadBundle> = listField('downloads', {
  since: 1,
  standIn: [],
  schema: v.picklist(downloadBundleIds),
  refuse: (given, path) =>
    problem('unknownChoice', 'downloads', path, { given, choices: downloadBundleIds }),
  shapes: () => ['s3'],
});

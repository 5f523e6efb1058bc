import { allOf } from './lists.ts';
import { counted } from './text.ts';
import { regionNotes } from './regionNotes.ts';

/** Both policies for several regions at once. */
export const regions = {
  title: 'Many regions at once',
  also: 'Also for these regions',
  alsoHelp:
    'Region codes, separated by commas, spaces, or new lines. They get the policies of the form alone: an imported policy belongs to one region and is not merged into the others.',
  malformed: (codes: readonly string[]) => `Not a region code: ${allOf(codes)}.`,
  every: (partition: string) => `All in the partition: ${partition}`,
  differs: 'What differs',
  columns: {
    region: 'Region',
    partition: 'Partition',
    imageBuilder: 'Image Builder',
    services: 'Service names',
    exactNames: 'Downloads with region-specific names',
    missing: 'Not available',
  },
  presence: {
    runs: 'available',
    unknown: 'not confirmed',
    unlisted: 'not in the catalogue',
  },
  noService: (service: string) => `${service}: no source gives a name`,
  none: 'none',
  otherRegion: (name: string, where: readonly string[]) => `${name} (only in ${allOf(where)})`,
  unpublished: (name: string) => `${name} (no published name)`,
  files: 'One Terraform module and one StackSet template for all of them',
  download: (count: number) => `Download for ${counted(count, 'region', 'regions')}`,
  downloadHelp:
    'One .zip: a folder for each region with its policies, the module, the template, and this table.',
  notes: regionNotes,
};

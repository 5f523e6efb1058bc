import { allOf } from './lists.ts';
import { counted } from './text.ts';
import { regionNotes } from './regionNotes.ts';

/** Both policies for several regions at once. */
export const regions = {
  title: 'Many regions at once',
  also: 'Also for these regions',
  alsoHelp:
    'Region codes, separated by commas, spaces, or new lines. They get the policies of the form: a policy that an endpoint has already is of one region, so it is not merged into those of others.',
  malformed: (codes: readonly string[]) => `Not a region code: ${allOf(codes)}.`,
  every: (partition: string) => `Every region of ${partition}`,
  differs: 'What differs',
  columns: {
    region: 'Region',
    partition: 'Partition',
    imageBuilder: 'Image Builder there',
    services: 'Service names',
    exactNames: 'Downloads by names of their own',
    missing: 'Not there',
  },
  presence: {
    runs: 'runs there',
    unknown: 'nobody has said that it runs there',
    unlisted: 'the region is not in the catalogue',
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

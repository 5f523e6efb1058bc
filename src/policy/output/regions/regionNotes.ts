import { partitionOf } from '../../region.ts';
import { codedText } from '../../codedText.ts';
import type { Inputs } from '../../inputs.ts';
import { readOrigin } from '../outputPlan.ts';

/** What each kind of note tells. */
interface RegionNoteValues {
  setsInRegions: { readonly regions: readonly string[] };
  createsInRegions: { readonly regions: readonly string[] };
  madeInForm: { readonly link: string };
  untestedInRegions: { readonly catalog: string };
  runModule: { readonly folder: string };
  runStackSet: { readonly region: string; readonly file: string };
  ownBucketsInRegions: { readonly buckets: readonly string[] };
  severalPartitions: { readonly partitions: readonly string[] };
  rollBackModule: undefined;
  rollBackStackSet: undefined;
}

export type RegionNoteCode = keyof RegionNoteValues;

/** Something to know about files for several regions; the first one says what they are. */
export type RegionNote = {
  [Code in RegionNoteCode]: { readonly code: Code; readonly values: RegionNoteValues[Code] };
}[RegionNoteCode];

/** A sentence for every kind of note. */
export type RegionNoteSentences = {
  readonly [Code in RegionNoteCode]: (values: RegionNoteValues[Code]) => string;
};

/** The notes, each in whichever language `sentences` speaks; without any, as their codes with their values. */
export const describeRegionNotes = (
  sentences: RegionNoteSentences | undefined,
  notes: readonly RegionNote[],
): readonly string[] =>
  notes.map((note) =>
    sentences ? describeNote(sentences, note) : codedText(note.code, note.values),
  );

function describeNote<Code extends RegionNoteCode>(
  sentences: RegionNoteSentences,
  { code, values }: { readonly code: Code; readonly values: RegionNoteValues[Code] },
): string {
  return sentences[code](values);
}

interface Regions {
  readonly inputs: Inputs;
  readonly regions: readonly string[];
  /** The address that opens the form again; one that is too long for a file's head is left out. */
  readonly link?: string | undefined;
}

/** What to know about the module or the template, in the order in which it matters. */
export function regionNotes(
  of: 'module' | 'stackSet',
  { inputs, regions, link: given }: Regions,
): readonly RegionNote[] {
  const partitions = [...new Set(regions.map(partitionOf))];
  const buckets = inputs.buckets.map(({ name }) => name);
  const link = readOrigin({ link: given, catalog: inputs.catalog })?.link;
  const shared: readonly RegionNote[] = [
    ...(link === undefined ? [] : [{ code: 'madeInForm', values: { link } } as const]),
    { code: 'untestedInRegions', values: { catalog: inputs.catalog } },
    ...(buckets.length > 0 ? [{ code: 'ownBucketsInRegions', values: { buckets } } as const] : []),
    ...(partitions.length > 1
      ? [{ code: 'severalPartitions', values: { partitions } } as const]
      : []),
  ];
  return of === 'module'
    ? [
        { code: 'setsInRegions', values: { regions } },
        ...shared,
        { code: 'runModule', values: { folder: 'terraform' } },
        { code: 'rollBackModule', values: undefined },
      ]
    : [
        { code: 'createsInRegions', values: { regions } },
        ...shared,
        { code: 'runStackSet', values: { region: inputs.region, file: 'stack-set.template.yaml' } },
        { code: 'rollBackStackSet', values: undefined },
      ];
}

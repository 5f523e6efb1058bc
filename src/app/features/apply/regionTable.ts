import { endpointIds, type RegionRow } from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';

export const regionColumns = [
  'region',
  'partition',
  'imageBuilder',
  'services',
  'exactNames',
  'missing',
] as const;

/** The words of the table, in one language. */
export interface TableWords {
  readonly apply: Words['apply'];
  readonly page: Pick<Words['page'], 'catalog' | 'policies'>;
}

type Cells = Readonly<Record<(typeof regionColumns)[number], readonly string[]>>;

/** A row in words: the lines of each cell. */
export function regionCells(row: RegionRow, { apply, page }: TableWords): Cells {
  const { regions: text } = apply;
  const { region, partition, imageBuilder, services, exactNames, missing } = row;
  const named = (lines: readonly string[]) => (lines.length > 0 ? lines : [text.none]);
  return {
    region: [region],
    partition: [partition, page.catalog.partition(partition)],
    imageBuilder: [text.presence[imageBuilder]],
    services: endpointIds.flatMap((endpoint) =>
      services[endpoint].length > 0
        ? services[endpoint].map(({ name }) => name)
        : [text.noService(page.policies[endpoint].short)],
    ),
    exactNames: named(exactNames),
    missing: named(
      missing.map(({ template, onlyRegions }) =>
        onlyRegions ? text.otherRegion(template, onlyRegions) : text.unpublished(template),
      ),
    ),
  };
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The same table as Markdown, with what is to be known of the files beside it. */
export function regionMarkdown(
  rows: readonly RegionRow[],
  notes: readonly string[],
  words: TableWords,
): string {
  const text = words.apply;
  return [
    `# ${text.regions.differs}`,
    '',
    line(regionColumns.map((column) => text.regions.columns[column])),
    line(regionColumns.map(() => '---')),
    ...rows.map((row) => {
      const cells = regionCells(row, words);
      return line(regionColumns.map((column) => cells[column].join('<br>')));
    }),
    '',
    ...[...new Set(notes)].flatMap((note) => {
      const [sentence, ...commands] = note.split('\n');
      return [`- ${sentence}`, ...commands.map((command) => `  - \`${command}\``)];
    }),
    '',
  ].join('\n');
}

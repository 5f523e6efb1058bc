import type { SnapshotPart } from '../builder/snapshot.ts';
import type { Words } from '../../../words/words.ts';

/** What the page calls the parts of a form. */
interface PartNames {
  readonly fields: Words['page']['fields'];
  /** The policy that was imported. */
  readonly imported: string;
}

/** As the page calls what has changed. */
export const partName = (part: SnapshotPart, { fields, imported }: PartNames): string =>
  part === 'imported' ? imported : fields[part].label;

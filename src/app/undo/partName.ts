import type { SnapshotPart } from '../builder/snapshot.ts';
import type { Messages } from '../i18n/messages.ts';

/** What the page calls the parts of a form. */
interface PartNames {
  readonly fields: Messages['fields'];
  /** The policy that was imported. */
  readonly imported: string;
}

/** As the page calls what has changed. */
export const partName = (part: SnapshotPart, { fields, imported }: PartNames): string =>
  part === 'imported' ? imported : fields[part].label;

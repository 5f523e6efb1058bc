import type { SnapshotPart } from '../builder/snapshot.ts';
import type { Messages } from '../i18n/messages.ts';

/** As the page calls what has changed. */
export const partName = (part: SnapshotPart, { fields, undo }: Messages): string =>
  part === 'imported' ? undo.imported : fields[part].label;

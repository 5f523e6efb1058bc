import type { SnapshotPart } from '../builder/snapshot.ts';
import { enKeep } from '../i18n/enKeep.ts';
import type { Messages } from '../i18n/messages.ts';

/** As the page calls what has changed. */
export const partName = (part: SnapshotPart, fields: Messages['fields']): string =>
  part === 'imported' ? enKeep.undo.imported : fields[part].label;

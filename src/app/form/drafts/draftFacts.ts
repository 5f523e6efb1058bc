import { legible } from '../../../policy/index.ts';
import { type Snapshot, splitEntries } from '../../../formats/index.ts';

/** What tells one kept form from another. */
export interface DraftFacts {
  readonly region: string;
  readonly environment: string;
  /** The accounts, organizational units and organizations it names for principals, cut where they are many. */
  readonly principals: string;
}

export function draftFacts({ values }: Snapshot): DraftFacts {
  const { region, environment, principals } = values;
  return { region, environment, principals: legible(splitEntries(principals).join(', ')) };
}

import { type Snapshot, splitEntries } from '../../../formats/index.ts';

/** What tells one kept form from another. */
export interface DraftFacts {
  readonly region: string;
  readonly environment: string;
  /** How many accounts, organizational units and organizations it names for principals. */
  readonly principals: number;
}

export function draftFacts({ values }: Snapshot): DraftFacts {
  const { region, environment } = values;
  return { region, environment, principals: splitEntries(values.principals).length };
}

import { type Draft, splitEntries } from '../../formats/index.ts';

/** What tells one kept form from another. */
export interface DraftFacts {
  readonly region: string;
  readonly environment: string;
  /** How many organization IDs it names for principals. */
  readonly organizations: number;
}

export function draftFacts({ snapshot: { values } }: Draft): DraftFacts {
  const { region, environment, principals } = values;
  return { region, environment, organizations: splitEntries(principals).length };
}

import { matchesWildcard } from '../statement/wildcard.ts';
import { concrete } from '../concrete.ts';
import { groupBy } from '../groupBy.ts';

/** Organizations that no test tells apart, and the ID to ask with. */
export interface OrganizationGroup {
  readonly orgIds: readonly string[];
  readonly asked: string;
}

/** The organizations that tests name, those together that the same tests name. */
export function organizationGroups(
  tests: readonly (readonly string[])[],
): readonly OrganizationGroup[] {
  const ids = [...new Set(tests.flat())].toSorted();
  const namedBy = (id: string) =>
    tests
      .map((values) => (values.some((value) => matchesWildcard(concrete(id), value)) ? '1' : '0'))
      .join('');
  return groupBy(ids, namedBy).map((orgIds) => ({ orgIds, asked: concrete(orgIds[0]) }));
}

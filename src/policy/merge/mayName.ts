import type { ElementList, StatementView } from '../check/policyView.ts';
import { includesWildcard } from '../wildcard.ts';
import { compactActions, overlapPatterns } from './elementForms.ts';
import { overlapPattern } from './overlapPattern.ts';
import { overlaps } from './overlaps.ts';

const isOdd = ({ present, others }: ElementList) => !present || others.length > 0;

/** Whether a statement may be about some action that a pattern names; what cannot be read may. */
export function mayNameAction({ actions }: StatementView, action: string): boolean {
  const asked = action.toLowerCase();
  if (isOdd(actions)) return true;
  const patterns = compactActions(actions);
  return actions.excludes
    ? !patterns.some((pattern) => includesWildcard(pattern, asked))
    : patterns.some((pattern) => overlaps(pattern, asked));
}

/** The same for a resource. */
export function mayNameResource({ resources }: StatementView, resource: string): boolean {
  const asked = overlapPattern(resource);
  if (isOdd(resources)) return true;
  // A pattern with a variable is no proof that all of the resource is left out.
  return resources.excludes
    ? !resources.texts.some(
        ({ value }) => !value.includes('${') && includesWildcard(value, resource),
      )
    : overlapPatterns(resources).some((pattern) => overlaps(pattern, asked));
}

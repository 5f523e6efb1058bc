import {
  describeFinding,
  type EndpointId,
  type Finding,
  type FindingCode,
  locatePath,
  mapEndpoints,
} from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';
import type { Derived } from '../../form/builder/derive.ts';
import type { WorkbenchState } from '../../form/workbench.ts';
import { fieldOf, type PolicyProblem } from './listProblems.ts';

/** What the field says by itself already. */
const saidByField: ReadonlySet<FindingCode> = new Set([
  'deniesBuildStep',
  'stopsOtherCalls',
  'unknownAction',
  'wildcardMatchesNothing',
]);

/** The findings as previews mark them and fields tell them. */
export function placeFindings(
  problems: readonly PolicyProblem[],
  derived: Derived,
  review: Words['review'],
): WorkbenchState['findings'] {
  const place = (endpoint: EndpointId) => {
    // As grave as in the list of problems: what makes a check fail is an error everywhere.
    const findings = problems.flatMap((problem) =>
      problem.kind === 'finding' && problem.endpoints.includes(endpoint)
        ? [{ ...problem.finding, severity: problem.severity }]
        : [],
    );
    return {
      markers: findings.flatMap((found) => markerOf(found, endpoint, derived, review)),
      atFields: findings.flatMap((found) => findingAtField(found, endpoint, derived, review)),
    };
  };
  return mapEndpoints(place);
}

function markerOf(
  found: Finding,
  endpoint: EndpointId,
  { policies }: Derived,
  review: Words['review'],
) {
  const { severity, code, path } = found;
  const range = path === '' ? undefined : locatePath(policies[endpoint].text, path);
  const message = describeFinding(review.findings, found);
  return range ? [{ severity, code, message, ...range }] : [];
}

function findingAtField(
  found: Finding,
  endpoint: EndpointId,
  derived: Derived,
  review: Words['review'],
) {
  const { severity, code } = found;
  const field = fieldOf(found, endpoint, derived);
  if (field === undefined || severity === 'note' || saidByField.has(code)) return [];
  return [{ field, severity, sentence: describeFinding(review.findings, found) }];
}

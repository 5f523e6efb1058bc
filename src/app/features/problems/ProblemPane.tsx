import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import {
  describeFinding,
  type EndpointId,
  type Finding,
  type FindingCode,
  type FindingSeverity,
  locatePath,
  mapEndpoints,
} from '../../../policy/index.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import { useAccess } from '../../form/access/watchAccess.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { useWorkbench, type WorkbenchState } from '../../form/workbench.ts';
import { useMedia } from '../../lib/useMedia.ts';
import { useWords } from '../../ui/language/useWords.ts';
import {
  fieldOf,
  findInPolicies,
  keyOf,
  listProblems,
  type PolicyProblem,
} from '../../form/problems/listProblems.ts';
import { ProblemRow } from './ProblemRow.tsx';
import type { Words } from '../../../words/words.ts';
import type { Derived } from '../../form/builder/derive.ts';
import './problems.css';

/** Room for one pane: src/app/page/page.css. */
const phone = '(max-width: 900px)';

/** What is wrong with the policies, unwise about them, or worth knowing: one list, as in an IDE. */
export default function ProblemPane() {
  const derived = useRested();
  const access = useAccess();
  const workbench = useWorkbench();
  const review = useWords('review', englishReview);
  const listId = useId();
  const head = useRef<HTMLButtonElement>(null);
  const findings = useMemo(() => findInPolicies(derived), [derived]);
  const problems = useMemo(
    () => listProblems(derived, findings, access),
    [access, derived, findings],
  );
  useEffect(() => {
    workbench.set({ findings: placeFindings(problems, derived, review) });
  }, [derived, problems, review, workbench]);
  const [toggled, setToggled] = useState<boolean>();
  const small = useMedia(phone);
  const counts = countBySeverity(problems);
  // Notes wait until somebody asks for them, and a phone has room for one line.
  const urgent = counts.error + counts.warning > 0 || problems.some(namesService);
  const open = problems.length > 0 && (toggled ?? (!small && urgent));
  const Icon = open ? ChevronDown : ChevronUp;
  return (
    <section className="problems" aria-label={review.problems.title} data-open={open}>
      {problems.length === 0 ? (
        <p className="problems-head">{review.problems.none}</p>
      ) : (
        <>
          <button
            ref={head}
            type="button"
            className="problems-head"
            aria-expanded={open}
            aria-controls={listId}
            onClick={() => setToggled(!open)}
          >
            {review.problems.title}: {review.findingCount(counts)}
            <Icon size={14} aria-hidden="true" />
          </button>
          <ul id={listId}>
            {problems.map((problem) => (
              <ProblemRow
                key={keyOf(problem)}
                problem={problem}
                derived={derived}
                // The button is gone with what it mends.
                onMend={() => head.current?.focus()}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Of a name that is unconfirmed the policy’s header has no more to say: which ones there are stands here. */
const namesService = (problem: PolicyProblem) =>
  problem.kind === 'finding' && problem.finding.code === 'serviceNameContradiction';

/** No two are the same in all that they tell; what the checks add when they are answered leaves a row as it is. */

function countBySeverity(problems: readonly PolicyProblem[]) {
  const count = (severity: FindingSeverity) =>
    problems.filter((each) => each.severity === severity).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}

/** What the field says by itself already. */
const saidByField: ReadonlySet<FindingCode> = new Set([
  'deniesBuildStep',
  'stopsOtherCalls',
  'unknownAction',
  'wildcardMatchesNothing',
]);

/** The findings as previews mark them and fields tell them. */
function placeFindings(
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

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { FindingSeverity } from '../../../policy/index.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import { useAccess } from '../../form/access/useAccess.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { useWorkbench } from '../../form/workbench.ts';
import { useMedia } from '../../lib/useMedia.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { findInPolicies, listProblems, type PolicyProblem } from './listProblems.ts';
import { ProblemRow } from './ProblemRow.tsx';
import './problems.css';
import { placeFindings } from './placeFindings.ts';

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
const keyOf = (problem: PolicyProblem) =>
  JSON.stringify({ ...problem, severity: undefined, need: undefined });

function countBySeverity(problems: readonly PolicyProblem[]) {
  const count = (severity: FindingSeverity) =>
    problems.filter((each) => each.severity === severity).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}

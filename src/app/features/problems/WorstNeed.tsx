import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { review as englishReview } from '../../../words/en/review.ts';
import { useAccess } from '../../form/access/watchAccess.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { focusField, useWorkbench } from '../../form/workbench.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { fixName } from '../../form/problems/fixName.ts';
import { findInPolicies, listProblems, worstNeed } from '../../form/problems/listProblems.ts';
import './worstNeed.css';

/** By what a build fails, and the one change that mends it; nothing while none does. */
export default function WorstNeed() {
  const derived = useRested();
  const access = useAccess();
  const { change } = useBuilder();
  const workbench = useWorkbench();
  const { fields } = useMessages();
  const review = useWords('review', englishReview);
  const problem = useMemo(
    () => worstNeed(listProblems(derived, findInPolicies(derived), access)),
    [access, derived],
  );
  if (problem?.need === undefined) return null;
  const { field, need } = problem;
  const { fix } = problem.kind === 'finding' ? problem.finding : {};
  return (
    <>
      <span className="worst-need">{review.needs[need]}</span>
      {field !== undefined && (
        <Button
          variant="outlined"
          onClick={() => {
            if (fix?.kind === 'inputs') change(fix.patch);
            // The button goes with what it mends.
            focusField(workbench, field);
          }}
        >
          {problem.kind === 'finding' && fix?.kind === 'inputs'
            ? fixName(review, problem.finding)
            : review.goTo(fields[field].label)}
        </Button>
      )}
    </>
  );
}

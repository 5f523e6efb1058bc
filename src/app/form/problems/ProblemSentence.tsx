import type { ReactNode } from 'react';
import { describeFinding } from '../../../policy/index.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import type { PolicyProblem } from './listProblems.ts';

const nothing = () => null;
const ConflictSentence = lazyPart(() => import('./ConflictSentence.tsx'), nothing);

/** What a problem is, in words. */
export function ProblemSentence({ problem }: { readonly problem: PolicyProblem }): ReactNode {
  const { access, fields, policies } = useMessages();
  const review = useWords('review', englishReview);
  switch (problem.kind) {
    case 'fault':
      // What is wrong stands at the field.
      return [policies.blocked, fields[problem.field].label, policies.blockedDetail].join(' ');
    case 'finding':
      return describeFinding(review.findings, problem.finding);
    case 'check': {
      const { row } = problem;
      const { steps, breaches } = review.requests;
      const asked = row.kind === 'build' ? steps[row.id] : breaches[row.id];
      return review.problems.check(asked, access.verdicts[row.decision.verdict]);
    }
    case 'conflict':
      return <ConflictSentence conflict={problem.conflict} />;
    case 'serviceNameLikely':
      return review.problems.serviceNameLikely;
  }
}

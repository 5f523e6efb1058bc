import { type ReactNode, Suspense } from 'react';
import {
  boardChecks,
  describeFinding,
  endpointIds,
  type FindingSeverity,
} from '../../../policy/index.ts';
import { useAccess } from '../../form/access/watchAccess.ts';
import type { Derived } from '../../form/builder/derive.ts';
import { findInPolicies, keyOf, listProblems } from '../../form/problems/listProblems.ts';
import { ProblemSentence } from '../../form/problems/ProblemSentence.tsx';
import { review as englishReview } from '../../../words/en/review.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';

interface Point {
  readonly key: string;
  readonly severity: FindingSeverity;
  readonly sentence: ReactNode;
}

/** What a reviewer must know beside the statements: problems, the gravest first, and what is not set or true of every policy. */
export function OpenPoints({ derived }: { readonly derived: Derived }) {
  const review = useWords('review', englishReview);
  const { access: words, policies } = useMessages();
  const access = useAccess();
  const { sheet: text, findings: sentences, requests } = review;
  const found = findInPolicies(derived);
  const problems = listProblems(derived, found, access).map((problem): Point => {
    const named = problem.endpoints.map((endpoint) => policies[endpoint].short).join(', ');
    return {
      key: keyOf(problem),
      severity: problem.severity,
      sentence: (
        <>
          {named !== '' && `${named}: `}
          <ProblemSentence problem={problem} />
        </>
      ),
    };
  });
  const checks = access.state === 'answered' ? boardChecks(access.rows) : [];
  const open = checks.flatMap(({ rows: [row], status }): readonly Point[] => {
    // What is not as expected is among the problems.
    if (status === 'asWanted' || status === 'notAsWanted') return [];
    const asked = row.kind === 'build' ? requests.steps[row.id] : requests.breaches[row.id];
    const severity = status === 'unconfirmed' ? 'warning' : 'note';
    return [{ key: row.id, severity, sentence: `${review.statuses[status]}: ${asked}` }];
  });
  const always = endpointIds.flatMap((endpoint) =>
    found[endpoint]
      .filter(({ code }) => code === 'unloggedFailures')
      .map((finding): Point => ({
        key: endpoint,
        severity: 'note',
        sentence: `${policies[endpoint].short}: ${describeFinding(sentences, finding)}`,
      })),
  );
  const all = [...problems, ...open, ...always];
  const points = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    all.filter((point) => point.severity === severity),
  );
  return (
    <section className="open-points" aria-label={text.openPoints}>
      <h3>{text.openPoints}</h3>
      {points.length > 0 && (
        <ul>
          {points.map(({ key, severity, sentence }) => (
            <li key={key} className={`finding-${severity}`}>
              <strong>{review.severities[severity]}</strong> <Suspense>{sentence}</Suspense>
            </li>
          ))}
        </ul>
      )}
      {access.state === 'answered'
        ? points.length === 0 && <p>{text.none}</p>
        : access.state !== 'unjudged' && <p>{words[access.state]}</p>}
    </section>
  );
}

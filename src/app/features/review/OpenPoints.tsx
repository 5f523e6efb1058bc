import { boardChecks, checkPolicy, describeFinding, endpointIds } from '../../../policy/index.ts';
import { useAccess } from '../../form/access/useAccess.ts';
import type { Derived } from '../../form/builder/derive.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';

/** What a reviewer must know beside the statements: checks that did not pass, and findings. */
export function OpenPoints({ derived }: { readonly derived: Derived }) {
  const { sheet: text, findings: sentences, requests } = useWords('review', englishReview);
  const { access: words, policies } = useMessages();
  const access = useAccess();
  const checks = access.state === 'answered' ? boardChecks(access.rows) : [];
  const open = checks.flatMap(({ rows: [row], status }) =>
    status === 'asWanted'
      ? []
      : [
          `${words.statuses[status]}: ${row.kind === 'build' ? requests.steps[row.id] : requests.breaches[row.id]}`,
        ],
  );
  const found = endpointIds.flatMap((endpoint) =>
    checkPolicy(derived.policies[endpoint].document, { endpoint, inputs: derived.inputs }).map(
      (finding) => `${policies[endpoint].short}: ${describeFinding(sentences, finding)}`,
    ),
  );
  const points = [...open, ...found];
  return (
    <section className="open-points" aria-label={text.openPoints}>
      <h3>{text.openPoints}</h3>
      {points.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

import {
  describePolicy,
  type EndpointId,
  endpointIds,
  facts,
  sources,
  wordStatement,
} from '../../../policy/index.ts';
import type { Derived } from '../../form/builder/derive.ts';
import { traceOf } from '../../form/builder/traceOf.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { BlockedNotice } from '../../form/BlockedNotice.tsx';
import { revealStatement, useWorkbench } from '../../form/workbench.ts';
import '../../ui/reasonedText.css';

/** Both policies as short lists, for a reviewer who reads no JSON. */
export default function WordsPanel() {
  const derived = useRested();
  return (
    <div className="words">
      {endpointIds.map((endpoint) => (
        <PolicyInWords key={endpoint} endpoint={endpoint} derived={derived} />
      ))}
    </div>
  );
}

interface PolicyInWordsProps {
  readonly endpoint: EndpointId;
  readonly derived: Derived;
}

function PolicyInWords({ endpoint, derived }: PolicyInWordsProps) {
  const workbench = useWorkbench();
  const { policies, access } = useMessages();
  const review = useWords('review', englishReview);
  const worded = describePolicy(derived.policies[endpoint].document);
  return (
    <section aria-label={review.inWords(policies[endpoint].label)}>
      <h3>{policies[endpoint].label}</h3>
      <BlockedNotice endpoint={endpoint} />
      <ol>
        {worded.map(({ path, meaning }, statement) => {
          const { text, parts } = wordStatement(review.words, meaning);
          return (
            <li key={path}>
              <p>
                {text}{' '}
                <button
                  type="button"
                  className="link-button"
                  onClick={() => revealStatement(workbench, endpoint, statement)}
                >
                  {access.showStatement(statement + 1)}
                </button>
              </p>
              {parts.length > 0 && (
                <ul className="words-parts">
                  {parts.map(({ element, text: part }) => (
                    <li key={`${element} ${part}`}>{part}</li>
                  ))}
                </ul>
              )}
              <Why endpoint={endpoint} derived={derived} statement={statement} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The facts that a statement rests on, each with its source and how sure it is. */
function Why({
  endpoint,
  derived,
  statement,
}: PolicyInWordsProps & { readonly statement: number }) {
  const review = useWords('review', englishReview);
  const traced = traceOf(endpoint, derived)[statement];
  if (!traced) return null;
  return (
    <details className="words-why">
      <summary>{review.why.because}</summary>
      <ul>
        {traced.facts.map((fact) => {
          const { source, certainty } = facts[fact];
          return (
            <li key={fact}>
              {review.facts[fact]}{' '}
              <a lang="en" href={sources[source].url} target="_blank" rel="noreferrer">
                {sources[source].title}
              </a>{' '}
              ({review.certainties[certainty]})
            </li>
          );
        })}
      </ul>
    </details>
  );
}

import Button from '@mui/material/Button';
import { Copy } from 'lucide-react';
import { Fragment } from 'react';
import {
  describePolicy,
  type EndpointId,
  endpointIds,
  facts,
  sources,
  wordStatement,
} from '../../../policy/index.ts';
import { apply as englishApply } from '../../../words/en/apply.ts';
import { importing as englishImporting } from '../../../words/en/importing.ts';
import { linkAddress } from '../../form/address/addressBar.ts';
import { type Derived, isUsable } from '../../form/builder/derive.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import { useLoadState } from '../../lib/lazy/useLoadState.ts';
import { useCopy } from '../../ui/Clipboard.tsx';
import { PartMissing } from '../../ui/lazy/PartMissing.tsx';
import { traceOf } from '../../form/builder/traceOf.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { BlockedNotice } from '../../form/BlockedNotice.tsx';
import { JsonLines, StatementText } from '../../form/PolicyJson.tsx';
import { useWorkbench } from '../../form/workbench.ts';
import '../../ui/reasonedText.css';
import { OpenPoints } from './OpenPoints.tsx';
import { ReviewHeader } from './ReviewHeader.tsx';
import './review.css';

/** Both policies as short lists, for a reviewer who reads no JSON. */
export default function WordsPanel() {
  const derived = useRested();
  return (
    <>
      <ReviewHeader derived={derived}>
        <CopySheet derived={derived} />
      </ReviewHeader>
      <div className="words review-sheet">
        {endpointIds.map((endpoint) => (
          <Fragment key={endpoint}>
            <PolicyInWords endpoint={endpoint} derived={derived} />
            <PolicyAsJson endpoint={endpoint} text={derived.policies[endpoint].text} />
          </Fragment>
        ))}
      </div>
      <OpenPoints derived={derived} />
    </>
  );
}

interface PolicyAsJsonProps {
  readonly endpoint: EndpointId;
  readonly text: string;
}

/** The text itself beside its words, and in full on paper. */
function PolicyAsJson({ endpoint, text }: PolicyAsJsonProps) {
  const { policies } = useMessages();
  const { sheet } = useWords('review', englishReview);
  return (
    // A keyboard must be able to scroll it.
    <pre
      className="review-json"
      tabIndex={0}
      role="group"
      aria-label={sheet.json(policies[endpoint].label)}
    >
      <JsonLines text={text.trimEnd()} />
    </pre>
  );
}

const sheet = lazyCode(() => import('../../form/sheet/reviewSheet.ts'));

/** Hands the review to a pull request or a change ticket. */
function CopySheet({ derived }: { readonly derived: Derived }) {
  const page = useMessages();
  const apply = useWords('apply', englishApply);
  const review = useWords('review', englishReview);
  const importing = useWords('importing', englishImporting);
  const builder = useBuilder();
  const workbench = useWorkbench();
  const copy = useCopy();
  const missing = useLoadState(sheet).state === 'failed';
  const copySheet = async () => {
    await sheet.want();
    const loadState = sheet.loadState();
    if (loadState.state !== 'ready') return;
    const { compared } = workbench.get();
    const request = { link: linkAddress(builder), endpoints: endpointIds, compared };
    const words = { page, apply, review, importing };
    await copy(await loadState.code.reviewSheet(derived, request, words), apply.sheet.name);
  };
  const usable = endpointIds.every((endpoint) => isUsable(derived.policies[endpoint]));
  return (
    <div>
      <Button
        variant="outlined"
        disabled={!usable}
        startIcon={<Copy size={15} />}
        onClick={() => void copySheet()}
      >
        {apply.sheet.copy}
      </Button>
      {missing && <PartMissing />}
    </div>
  );
}

interface PolicyInWordsProps {
  readonly endpoint: EndpointId;
  readonly derived: Derived;
}

function PolicyInWords({ endpoint, derived }: PolicyInWordsProps) {
  const { policies } = useMessages();
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
                {text} <StatementText endpoint={endpoint} statement={statement} />
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

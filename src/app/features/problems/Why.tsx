import { type Finding, findingDoc, sources } from '../../../policy/index.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import { Copyable } from '../../ui/Copyable.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';

/** Why a finding matters, what to do, and what says so. */
export default function Why({ finding: { code, source, values } }: { readonly finding: Finding }) {
  const { policies, clipboard } = useMessages();
  const review = useWords('review', englishReview);
  const docs = findingDoc(code, review.findings);
  const { url, title } = sources[source];
  return (
    <>
      <p>
        <WithCode text={docs.why} />
      </p>
      <p>
        <WithCode text={docs.fix} />
      </p>
      {code === 'serviceNameContradiction' &&
        values.names.map((name) => (
          <Copyable
            key={name}
            text={name}
            label={policies.copyServiceName(name)}
            what={clipboard.serviceName}
          />
        ))}
      <p>
        {review.why.source}:{' '}
        <a lang="en" href={url} target="_blank" rel="noreferrer">
          {title}
        </a>{' '}
        ({review.certainties[docs.certainty]})
      </p>
      <p className="problem-all">
        <a href={`${review.findingsPage}#${code}`} target="_blank" rel="noopener">
          {review.allAbout}
        </a>
      </p>
    </>
  );
}

const marked = /`([^`]*)`|[^`]+/g;

/** The documentation marks code as Markdown does. */
function WithCode({ text }: { readonly text: string }) {
  return [...text.matchAll(marked)].map(({ 0: part, 1: code, index: at }) =>
    code === undefined ? part : <code key={at}>{code}</code>,
  );
}

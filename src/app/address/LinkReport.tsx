import IconButton from '@mui/material/IconButton';
import { TriangleAlert, X } from 'lucide-react';
import { describeLinkProblem, isLinkProblem, type ReadLink } from '../../link/index.ts';
import { describeProblem, type InputField } from '../../policy/index.ts';
import type { Messages } from '../i18n/messages.ts';
import { useMessages } from '../i18n/useMessages.ts';
import './address.css';

const mostShown = 8;

interface LinkReportProps {
  readonly problems: ReadLink['problems'];
  readonly onDismiss: () => void;
}

/** What of the link could not be used, by name. */
export function LinkReport({ problems, onDismiss }: LinkReportProps) {
  const messages = useMessages();
  const rest = problems.length - mostShown;
  return (
    <section className="link-report" role="alert" aria-labelledby="link-report-title">
      <TriangleAlert size={18} aria-hidden="true" />
      <div>
        <h2 id="link-report-title">{messages.link.title}</h2>
        <ul>
          {problems.slice(0, mostShown).map((problem, index) => (
            // A report never changes; two of its sentences may be the same.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{sentenceOf(problem, messages)}</li>
          ))}
          {rest > 0 && <li>{messages.link.more(rest)}</li>}
        </ul>
        <p>{messages.link.kept}</p>
      </div>
      <IconButton size="small" aria-label={messages.link.dismiss} onClick={onDismiss}>
        <X size={16} />
      </IconButton>
    </section>
  );
}

function sentenceOf(problem: ReadLink['problems'][number], messages: Messages): string {
  if (isLinkProblem(problem)) return describeLinkProblem(messages.linkProblems, problem);
  const sentence = describeProblem(messages.problems, problem);
  return problem.field === undefined
    ? sentence
    : messages.link.field(fieldName(problem.field, messages), sentence);
}

/** As the form calls it, and as the link does: a person sees both. */
const fieldName = (field: InputField, { fields }: Messages) => `${fields[field].label} (${field})`;

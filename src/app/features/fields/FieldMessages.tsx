import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  describeProblem,
  type InputField,
  type Problem,
  type Severity,
} from '../../../policy/index.ts';
import { useBuilder, useFieldProblems } from '../../form/builder/useBuilder.ts';
import Button from '@mui/material/Button';
import { useMessages } from '../../ui/language/useMessages.ts';
import { focusField, useFieldFindings, useWorkbench } from '../../form/workbench.ts';
import { messagesId } from '../../form/fieldIds.ts';

const mostShown = 3;

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1 };

interface FieldMessagesProps {
  readonly field: InputField;
  readonly help: ReactNode;
}

/** What is wrong or unwise about a field; its help where nothing is. */
export function FieldMessages({ field, help }: FieldMessagesProps) {
  const messages = useMessages();
  const problems = useFieldProblems(field).toSorted(
    (one, other) => rank[one.severity] - rank[other.severity],
  );
  const findings = useFieldFindings(field);
  const rest = problems.length - mostShown;
  const bad = problems.some(({ severity }) => severity === 'error');
  return (
    <div id={messagesId(field)} className="field-messages">
      {!bad && <p className="field-help">{help}</p>}
      {problems.slice(0, mostShown).map((problem) => (
        <ProblemMessage key={`${problem.path} ${problem.code}`} problem={problem} />
      ))}
      {findings.map(({ severity, sentence }) => (
        <Message key={sentence} severity={severity}>
          {sentence}
        </Message>
      ))}
      {rest > 0 && <p className="field-help">{messages.fields.moreProblems(rest)}</p>}
    </div>
  );
}

function ProblemMessage({ problem }: { readonly problem: Problem }) {
  const { problems } = useMessages();
  return (
    <Message severity={problem.severity}>
      {describeProblem(problems, problem)}
      {problem.code === 'unconfirmed' && problem.field && <ConfirmButton field={problem.field} />}
    </Message>
  );
}

interface MessageProps {
  readonly severity: Severity;
  readonly children: ReactNode;
}

function Message({ severity, children }: MessageProps) {
  const { fields } = useMessages();
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
  return (
    <p className={`field-${severity}`}>
      <Icon size={14} role="img" aria-label={fields[severity]} />
      <span>{children}</span>
    </p>
  );
}

function ConfirmButton({ field }: { readonly field: InputField }) {
  const { fields } = useMessages();
  const { confirm } = useBuilder();
  const workbench = useWorkbench();
  return (
    <>
      {' '}
      <Button
        aria-label={fields.confirmOf(fields[field].label)}
        onClick={() => {
          // The button is gone with what it confirms.
          focusField(workbench, field);
          confirm(field);
        }}
      >
        {fields.confirm}
      </Button>
    </>
  );
}

import { TriangleAlert, X } from 'lucide-react';
import type { ReadLink } from '../../formats/index.ts';
import { sayFormProblem } from '../form/given/sayFormProblem.ts';
import { useBuilder, useDerived } from '../form/builder/useBuilder.ts';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { IconAction } from '../ui/IconAction.tsx';
import { useMessages } from '../ui/language/useMessages.ts';
import { useFocusBack } from '../lib/focus/useFocusBack.ts';
import './linkReport.css';

const mostShown = 8;

type Found = ReadLink['problems'][number];

interface LinkReportProps {
  readonly problems: readonly Found[];
  readonly onDismiss: () => void;
}

/** What of the link could not be used, by name. */
export default function LinkReport({ problems, onDismiss }: LinkReportProps) {
  const messages = useMessages();
  const { confirm } = useBuilder();
  const valid = useDerived((derived) => derived.valid);
  const unconfirmed = useDerived((derived) => derived.unconfirmed.length > 0);
  const { noteFocus, giveBack } = useFocusBack();
  const rest = problems.length - mostShown;
  const close = () => {
    giveBack();
    onDismiss();
  };
  return (
    <Alert
      className="link-report"
      aria-labelledby="link-report-title"
      severity="warning"
      icon={<TriangleAlert size={18} aria-hidden="true" />}
      action={
        <IconAction label={messages.link.dismiss} onFocus={noteFocus} onClick={close}>
          <X size={16} />
        </IconAction>
      }
    >
      <h2 id="link-report-title">{messages.link.title}</h2>
      <ul>
        {problems.slice(0, mostShown).map((problem, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a report never changes; two of its sentences may be the same
          <li key={index}>{sayFormProblem(problem, messages)}</li>
        ))}
        {rest > 0 && <li>{messages.link.more(rest)}</li>}
      </ul>
      <p>{valid ? messages.link.unchanged : messages.link.closed}</p>
      {unconfirmed && (
        <Button
          onFocus={noteFocus}
          onClick={() => {
            confirm();
            close();
          }}
        >
          {messages.link.confirmAll}
        </Button>
      )}
    </Alert>
  );
}

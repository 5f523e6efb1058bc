import { draftFacts } from '../../form/drafts/draftFacts.ts';
import Button from '@mui/material/Button';
import { FileWarning, History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { controlId } from '../../form/fieldIds.ts';
import { keep } from '../../../words/en/keep.ts';
import { loadWords, useWords } from '../../ui/language/useWords.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { historyButtonId } from '../../form/history/historyButtonId.ts';
import type { Start } from '../../form/drafts/chooseStart.ts';
import { setAside } from '../../form/drafts/draftStore.ts';
import { useWorkbench } from '../../form/workbench.ts';

export interface StartReportsProps {
  readonly start: Start;
  /** Fills the form with the defaults. */
  readonly onReset: () => void;
}

/** Has the words at hand in the language of the page, so that the first render need not wait for them. */
export const loadReportWords = () => loadWords('keep', keep);

/** What became of what was kept from before. */
export function StartReports({ start: { report, unreadable }, onReset }: StartReportsProps) {
  return (
    <>
      {report && <StartReport report={report} onReset={onReset} />}
      {unreadable.length > 0 && <UnreadableReport keys={unreadable} />}
    </>
  );
}

/** Undo takes back whatever a notice offers, and the notice's own buttons are gone. It may yet be to come. */
const focusUndo = () =>
  (
    document.getElementById(historyButtonId('undo')) ?? document.getElementById(controlId('region'))
  )?.focus();

interface StartReportProps {
  readonly report: NonNullable<Start['report']>;
  readonly onReset: () => void;
}

function StartReport({ report, onReset }: StartReportProps) {
  const { drafts: text, saved } = useWords('keep', keep);
  const builder = useBuilder();
  const announce = useAnnounce();
  const [dismissed, setDismissed] = useState(false);
  if (dismissed) return null;
  const broughtBack = report.kind === 'broughtBack';
  const act = () => {
    setDismissed(true);
    focusUndo();
    if (report.kind === 'displaced') {
      builder.restore(report.draft.snapshot);
      announce(saved.restored(saved.facts(draftFacts(report.draft.snapshot))));
      return;
    }
    onReset();
    announce(text.startedAfresh);
  };
  return (
    <Notice
      icon={<History size={17} aria-hidden="true" />}
      label={text.label}
      dismiss={text.dismiss}
      onDismiss={() => setDismissed(true)}
      actions={<Button onClick={act}>{broughtBack ? text.startAfresh : text.bringBack}</Button>}
    >
      {report.kind === 'broughtBack' ? text.broughtBack(report.savedAt) : text.displaced}
    </Notice>
  );
}

function UnreadableReport({ keys }: { readonly keys: Start['unreadable'] }) {
  const { drafts: text, saved } = useWords('keep', keep);
  const workbench = useWorkbench();
  const [dismissed, setDismissed] = useState(false);
  // Here, not where the form is kept, which may come too late to have it told once.
  useEffect(() => {
    for (const key of keys) setAside(key);
  }, [keys]);
  if (dismissed) return null;
  return (
    <Notice
      icon={<FileWarning size={17} aria-hidden="true" />}
      label={text.label}
      dismiss={text.dismiss}
      onDismiss={() => setDismissed(true)}
      actions={<Button onClick={() => workbench.set({ savedOpen: true })}>{saved.open}</Button>}
    >
      {text.unreadable}
    </Notice>
  );
}

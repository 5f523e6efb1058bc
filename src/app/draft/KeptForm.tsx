import Button from '@mui/material/Button';
import { FileWarning, History } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useBuilder } from '../builder/useBuilder.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { useAnnounce } from '../shell/Announcer.tsx';
import { lazyOptional } from '../shell/lazyOptional.ts';
import { Notice } from '../shell/Notice.tsx';
import { historyButtonId } from '../undo/HistoryButton.tsx';
import type { Start } from './chooseStart.ts';
import { KeptFormsButton } from './KeptFormsButton.tsx';

const DraftKeeper = lazyOptional(() => import('./DraftKeeper.tsx'));

interface KeptFormProps {
  readonly start: Start;
  /** Fills the form with the defaults. */
  readonly onReset: () => void;
}

/** Keeps the form in this browser, and tells what was kept from before. */
export function KeptForm({ start, onReset }: KeptFormProps) {
  const { capture } = useBuilder();
  const [begun] = useState(capture);
  return (
    <>
      <StartReport start={start} onReset={onReset} />
      {start.unreadable.length > 0 && <UnreadableReport />}
      <Suspense>
        <DraftKeeper start={start} begun={begun} />
      </Suspense>
    </>
  );
}

/** Undo takes back whatever a notice offers, and the notice's own buttons are gone. */
const focusUndo = () => document.getElementById(historyButtonId('undo'))?.focus();

function StartReport({ start: { report }, onReset }: KeptFormProps) {
  const { drafts: text } = useMessages();
  const builder = useBuilder();
  const announce = useAnnounce();
  const [told, setTold] = useState(false);
  if (!report || told) return null;
  const broughtBack = report.kind === 'broughtBack';
  const act = () => {
    setTold(true);
    focusUndo();
    if (report.kind === 'displaced') {
      builder.restore(report.draft.snapshot);
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
      onDismiss={() => setTold(true)}
      actions={<Button onClick={act}>{broughtBack ? text.startAfresh : text.bringBack}</Button>}
    >
      {report.kind === 'broughtBack' ? text.broughtBack(report.savedAt) : text.displaced}
    </Notice>
  );
}

function UnreadableReport() {
  const { drafts: text } = useMessages();
  const [told, setTold] = useState(false);
  if (told) return null;
  return (
    <Notice
      icon={<FileWarning size={17} aria-hidden="true" />}
      label={text.label}
      dismiss={text.dismiss}
      onDismiss={() => setTold(true)}
      actions={<KeptFormsButton />}
    >
      {text.unreadable}
    </Notice>
  );
}

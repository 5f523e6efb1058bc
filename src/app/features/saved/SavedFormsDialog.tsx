import type { Snapshot } from '../../../formats/index.ts';
import { draftFacts } from '../../form/drafts/draftFacts.ts';
import Button from '@mui/material/Button';
import { IconAction } from '../../ui/IconAction.tsx';
import { Download, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { keep } from '../../../words/en/keep.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { downloadText } from '../../lib/download.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import './saved.css';
import {
  draftKey,
  forgetStored,
  keysSetAside,
  onDraftsChangedElsewhere,
  readSetAside,
  readStoredDrafts,
  type StoredDraft,
} from '../../form/drafts/draftStore.ts';
import { readTabId } from '../../form/drafts/tabId.ts';

/** Every form that this browser keeps: brought back or forgotten, one by one or all at once. */
export default function KeptFormsDialog({ onClose }: { readonly onClose: () => void }) {
  const { keptForms: text } = useWords('keep', keep);
  const { restore } = useBuilder();
  const announce = useAnnounce();
  const [told, setTold] = useState('');
  const { drafts, aside, refresh } = useStored();
  const closing = useRef<HTMLButtonElement>(null);
  const forget = (...keys: readonly string[]) => {
    for (const key of keys) forgetStored(key);
    refresh();
    setTold(text.forgotten(keys.length));
    // The button that had the focus is gone with its row.
    closing.current?.focus();
  };
  const bringBack = (snapshot: Snapshot, name: string) => {
    restore(snapshot);
    onClose();
    announce(text.broughtBack(name));
  };
  return (
    <ModalDialog title={text.title} onClose={onClose}>
      <p className="field-help">{text.help}</p>
      {drafts.length + aside.length === 0 && <p>{text.none}</p>}
      <ul className="kept-forms">
        {drafts.map((stored) => (
          <li key={stored.key}>
            {isFaulty(stored) ? (
              <UnreadableRow name={stored.key} onForget={() => forget(stored.key)} />
            ) : (
              <DraftRow stored={stored} onUse={bringBack} onForget={() => forget(stored.key)} />
            )}
          </li>
        ))}
        {aside.map((key) => (
          <li key={key}>
            <UnreadableRow name={key} onForget={() => forget(key)} />
          </li>
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {told}
      </p>
      <div className="dialog-actions">
        <Button
          variant="outlined"
          disabled={drafts.length + aside.length === 0}
          onClick={() => forget(...drafts.map(({ key }) => key), ...aside)}
        >
          {text.forgetAll}
        </Button>
        <Button ref={closing} variant="contained" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </ModalDialog>
  );
}

/** Not set aside yet; what a newer version has written is not at fault. */
const isFaulty = ({ error }: StoredDraft) => error !== undefined && error !== 'newerVersion';

const readStored = () => ({ drafts: readStoredDrafts(), aside: keysSetAside() });

function useStored() {
  const [stored, setStored] = useState(readStored);
  useEffect(() => onDraftsChangedElsewhere(() => setStored(readStored())), []);
  return { ...stored, refresh: () => setStored(readStored()) };
}

interface DraftRowProps {
  readonly stored: StoredDraft;
  readonly onUse: (snapshot: Snapshot, name: string) => void;
  readonly onForget: () => void;
}

function DraftRow({ stored: { key, draft }, onUse, onForget }: DraftRowProps) {
  const { keptForms: text } = useWords('keep', keep);
  const own = readTabId();
  if (!draft) return <span className="kept-form">{text.newer}</span>;
  const name = text.name(draftFacts(draft));
  return (
    <>
      <span className="kept-form">
        <span>{name}</span>
        <span className="kept-form-detail">
          {text.savedAt(draft.savedAt)}
          {own !== undefined && key === draftKey(own) && ` · ${text.thisTab}`}
        </span>
      </span>
      <Button aria-label={text.bringBack(name)} onClick={() => onUse(draft.snapshot, name)}>
        {text.bringBackShort}
      </Button>
      <ForgetButton label={text.forget(name)} onForget={onForget} />
    </>
  );
}

interface UnreadableRowProps {
  readonly name: string;
  readonly onForget: () => void;
}

function UnreadableRow({ name, onForget }: UnreadableRowProps) {
  const { keptForms: text } = useWords('keep', keep);
  return (
    <>
      <span className="kept-form">{text.unreadable}</span>
      <IconAction
        label={text.save}
        onClick={() => downloadText('unreadable-form.txt', readSetAside(name))}
      >
        <Download size={15} />
      </IconAction>
      <ForgetButton label={text.forgetUnreadable} onForget={onForget} />
    </>
  );
}

interface ForgetButtonProps {
  readonly label: string;
  readonly onForget: () => void;
}

function ForgetButton({ label, onForget }: ForgetButtonProps) {
  return (
    <IconAction label={label} onClick={onForget}>
      <Trash2 size={15} />
    </IconAction>
  );
}

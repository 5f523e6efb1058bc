import { Check, Download, Pencil, Trash2 } from 'lucide-react';
import { keep } from '../../../words/en/keep.ts';
import { readText } from '../../form/drafts/draftStore.ts';
import { downloadText } from '../../lib/download.ts';
import { IconAction } from '../../ui/IconAction.tsx';
import { useWords } from '../../ui/language/useWords.ts';
import Button from '@mui/material/Button';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { longestPresetName, parsePresetName } from '../../../formats/index.ts';
import { CodeInput } from '../../ui/CodeInput.tsx';

interface UnreadableRowProps {
  readonly storageKey: string;
  readonly onForget: () => void;
}

/** What could not be read is not used; it can be taken out as it is. */
export function UnreadableRow({ storageKey, onForget }: UnreadableRowProps) {
  const { saved: text } = useWords('keep', keep);
  return (
    <li>
      <span className="saved-form">{text.unreadable}</span>
      <IconAction
        label={text.saveUnreadable}
        onClick={() => downloadText('unreadable-form.txt', readText(storageKey) ?? '')}
      >
        <Download size={15} />
      </IconAction>
      <IconAction label={text.forgetUnreadable} onClick={onForget}>
        <Trash2 size={15} />
      </IconAction>
    </li>
  );
}

interface SavedRowProps {
  readonly title: string;
  readonly detail: string;
  /** Missing where it has none yet. */
  readonly name?: string;
  /** The names that other forms have. */
  readonly taken: readonly string[];
  readonly onUse: () => void;
  readonly onName: (name: string) => void;
  readonly onForget: () => void;
}

/** One form that is kept. */
export function SavedRow(props: SavedRowProps) {
  const { title, detail, name, taken, onUse, onName, onForget } = props;
  const { saved: text } = useWords('keep', keep);
  const [naming, setNaming] = useState(false);
  const left = useRef(false);
  if (naming) {
    const done = (to: string | undefined) => {
      left.current = true;
      setNaming(false);
      if (to !== undefined && to !== name) onName(to);
    };
    return (
      <li>
        <NameEntry label={text.nameOf(title)} name={name} taken={taken} onDone={done} />
      </li>
    );
  }
  return (
    <li>
      <span className="saved-form">
        <span>{title}</span>
        <span className="saved-form-detail">{detail}</span>
      </span>
      <Button aria-label={text.restore(title)} onClick={onUse}>
        {text.restoreShort}
      </Button>
      <IconAction
        ref={(button) => {
          // Back from a name that stays as it was.
          if (button && left.current) button.focus();
          left.current = false;
        }}
        label={name === undefined ? text.giveName(title) : text.rename(title)}
        onClick={() => setNaming(true)}
      >
        <Pencil size={15} />
      </IconAction>
      <IconAction label={text.forget(title)} onClick={onForget}>
        <Trash2 size={15} />
      </IconAction>
    </li>
  );
}

interface NameEntryProps {
  readonly label: string;
  readonly name: string | undefined;
  readonly taken: readonly string[];
  /** With nothing where the name stays as it was. */
  readonly onDone: (name?: string) => void;
}

function NameEntry({ label, name, taken, onDone }: NameEntryProps) {
  const { saved: text } = useWords('keep', keep);
  const [typed, setTyped] = useState(name ?? '');
  const parsed = parsePresetName(typed);
  const clash = parsed !== undefined && parsed !== name && taken.includes(parsed);
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Leaves the name as it was, not the dialog.
    event.preventDefault();
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (parsed !== undefined && !clash) onDone(parsed);
  };
  return (
    <form className="saved-name" onSubmit={submit} noValidate>
      <CodeInput
        autoFocus
        value={typed}
        error={parsed === undefined || clash}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={cancel}
        aria-label={label}
      />
      <IconAction type="submit" label={text.keepName}>
        <Check size={15} />
      </IconAction>
      <p className="field-error" role="status">
        {parsed === undefined && text.nameNeeded(longestPresetName)}
        {clash && text.nameTaken(parsed)}
      </p>
    </form>
  );
}

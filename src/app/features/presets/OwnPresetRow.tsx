import { Check, Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import Button from '@mui/material/Button';
import { IconAction } from '../../ui/IconAction.tsx';
import { CodeInput } from '../../ui/CodeInput.tsx';
import { longestPresetName, parsePresetName } from '../../../formats/index.ts';
import { keep } from '../../../words/en/keep.ts';
import { useWords } from '../../ui/language/useWords.ts';

interface OwnPresetRowProps {
  readonly name: string;
  readonly taken: readonly string[];
  readonly onUse: () => void;
  readonly onRename: (to: string) => void;
  readonly onRemove: () => void;
}

export function OwnPresetRow({ name, taken, onUse, onRename, onRemove }: OwnPresetRowProps) {
  const { ownPresets: text } = useWords('keep', keep);
  const [renaming, setRenaming] = useState(false);
  const left = useRef(false);
  if (renaming) {
    const done = (to: string) => {
      left.current = true;
      setRenaming(false);
      if (to !== name) onRename(to);
    };
    return (
      <li>
        <RenamePreset name={name} taken={taken} onDone={done} />
      </li>
    );
  }
  return (
    <li>
      <span className="own-preset-name">{name}</span>
      <Button aria-label={text.use(name)} onClick={onUse}>
        {text.useShort}
      </Button>
      <IconAction
        ref={(button) => {
          // Back from a name that stays as it was.
          if (button && left.current) button.focus();
          left.current = false;
        }}
        label={text.rename(name)}
        onClick={() => setRenaming(true)}
      >
        <Pencil size={15} />
      </IconAction>
      <IconAction label={text.remove(name)} onClick={onRemove}>
        <Trash2 size={15} />
      </IconAction>
    </li>
  );
}

interface RenamePresetProps {
  readonly name: string;
  readonly taken: readonly string[];
  readonly onDone: (to: string) => void;
}

function RenamePreset({ name, taken, onDone }: RenamePresetProps) {
  const { ownPresets: text } = useWords('keep', keep);
  const [typed, setTyped] = useState(name);
  const parsed = parsePresetName(typed);
  const clash = parsed !== undefined && parsed !== name && taken.includes(parsed);
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Leaves the name as it was, not the dialog.
    event.preventDefault();
    onDone(name);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (parsed !== undefined && !clash) onDone(parsed);
  };
  return (
    <form className="rename-preset" onSubmit={submit} noValidate>
      <CodeInput
        autoFocus
        value={typed}
        error={parsed === undefined || clash}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={cancel}
        aria-label={text.renameTo(name)}
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

import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { longestPresetName, parsePresetName } from '../../../formats/index.ts';
import { keep } from '../../../words/en/keep.ts';
import { CodeInput } from '../../ui/CodeInput.tsx';
import { useWords } from '../../ui/language/useWords.ts';

export const nameInputId = 'saved-name';

interface NameFormProps {
  readonly taken: readonly string[];
  readonly onSave: (name: string) => void;
}

/** Keeps the form as it stands under a name; a form that has the name already is replaced, and the button says so. */
export function NameForm({ taken, onSave }: NameFormProps) {
  const { saved: text } = useWords('keep', keep);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const name = parsePresetName(typed);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setRefused(name === undefined);
    if (name === undefined) {
      document.getElementById(nameInputId)?.focus();
      return;
    }
    onSave(name);
    setTyped('');
  };
  return (
    <form className="saved-name" onSubmit={save} noValidate>
      <div className="field">
        <label htmlFor={nameInputId} className="field-label">
          {text.name}
        </label>
        <CodeInput
          id={nameInputId}
          value={typed}
          error={refused}
          placeholder={text.namePlaceholder}
          onChange={(event) => {
            setTyped(event.target.value);
            setRefused(false);
          }}
          aria-describedby="saved-name-help"
        />
      </div>
      <Button type="submit" variant="outlined">
        {name !== undefined && taken.includes(name) ? text.replace(name) : text.save}
      </Button>
      <p id="saved-name-help" className="field-error">
        {refused && text.nameNeeded(longestPresetName)}
      </p>
    </form>
  );
}

import { type FormEvent, useState } from 'react';
import Button from '@mui/material/Button';
import { CodeInput } from '../../ui/CodeInput.tsx';
import {
  longestPresetName,
  type OwnPreset,
  parsePresetName,
  written,
} from '../../../formats/index.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import { keep } from '../../../words/en/keep.ts';
import { useWords } from '../../ui/language/useWords.ts';

export const presetNameId = 'preset-name';

interface SavePresetProps {
  readonly taken: readonly string[];
  readonly onSave: (preset: OwnPreset) => void;
}

/** Keeps the form's choices under a name; a name that is there already is replaced, and says so. */
export function SavePreset({ taken, onSave }: SavePresetProps) {
  const { ownPresets: text } = useWords('keep', keep);
  const { getDerived } = useBuilder();
  const sound = useDerived((derived) => derived.sound);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const name = parsePresetName(typed);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setRefused(name === undefined);
    if (name === undefined) {
      document.getElementById(presetNameId)?.focus();
      return;
    }
    onSave({ name, ...written(getDerived().inputs) });
    setTyped('');
  };
  return (
    <form className="save-preset" onSubmit={save} noValidate>
      <div className="field">
        <label htmlFor={presetNameId} className="field-label">
          {text.name}
        </label>
        <CodeInput
          id={presetNameId}
          value={typed}
          error={refused}
          placeholder={text.namePlaceholder}
          onChange={(event) => {
            setTyped(event.target.value);
            setRefused(false);
          }}
          aria-describedby="preset-name-help"
        />
      </div>
      <Button type="submit" variant="outlined" disabled={!sound}>
        {name !== undefined && taken.includes(name) ? text.replace(name) : text.save}
      </Button>
      <p id="preset-name-help" className={refused ? 'field-error' : 'field-help'}>
        {refused && text.nameNeeded(longestPresetName)}
        {!sound && text.saveNeedsSoundForm}
      </p>
    </form>
  );
}

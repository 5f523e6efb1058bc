import NativeSelect from '@mui/material/NativeSelect';
import { useId } from 'react';
import { type OwnPreset, writeLink } from '../../../formats/index.ts';
import { compare } from '../../../words/en/compare.ts';
import { useWords } from '../../ui/language/useWords.ts';

interface PresetChoiceProps {
  readonly presets: readonly OwnPreset[];
  readonly onChoose: (link: string) => void;
}

/** Which preset of a file is meant: its link takes the place of the file. */
export function PresetChoice({ presets, onChoose }: PresetChoiceProps) {
  const words = useWords('compare', compare);
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {words.whichPreset}
      </label>
      <NativeSelect
        id={id}
        value=""
        onChange={({ target }) => {
          const preset = presets.find(({ name }) => name === target.value);
          if (preset) onChoose(`#${writeLink(preset.inputs)}`);
        }}
      >
        <option value="" disabled>
          {words.choosePreset}
        </option>
        {presets.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}

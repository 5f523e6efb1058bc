import NativeSelect from '@mui/material/NativeSelect';
import { useId } from 'react';
import { basesOf, type OwnPreset, writeLink } from '../../../formats/index.ts';
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
          const bases = preset && basesOf(preset.imported);
          if (bases) onChoose(`#${writeLink(preset.inputs, { bases })}`);
        }}
      >
        <option value="" disabled>
          {words.choosePreset}
        </option>
        {presets.map(({ name, imported }) => (
          // What came with it may be too long for a link.
          <option key={name} value={name} disabled={!basesOf(imported)}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}

import NativeSelect from '@mui/material/NativeSelect';
import { useId } from 'react';
import { applyPreset, type Inputs, presetIds } from '../../../policy/index.ts';
import { compare } from '../../../words/en/compare.ts';
import { keep } from '../../../words/en/keep.ts';
import { wholeFragment } from '../../form/address/addressBar.ts';
import { derive } from '../../form/builder/derive.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { draftFacts } from '../../form/drafts/draftFacts.ts';
import { useSavedForms } from '../../form/drafts/useSavedForms.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';

interface FormChoiceProps {
  /** What is compared: the link of one of these forms, or something else. */
  readonly text: string;
  readonly onChoose: (link: string) => void;
}

interface Choice {
  readonly name: string;
  /** None where no link can say the form. */
  readonly fragment: string | undefined;
}

/** The forms that are at hand, each of which is compared as its link would be. */
export function FormChoice({ text, onChoose }: FormChoiceProps) {
  const words = useWords('compare', compare);
  const { saved: savedWords } = useWords('keep', keep);
  const { presets } = useMessages();
  const derived = useRested();
  const id = useId();
  const { named, recent } = useSavedForms();
  /** What is imported on this page stays where a preset fills the form. */
  const filled = (inputs: Inputs) => wholeFragment({ ...derived, inputs, valid: true });
  const groups: readonly (readonly [string, readonly Choice[]])[] = [
    [
      words.builtIn,
      presetIds.map((preset) => ({
        name: presets.names[preset],
        fragment: filled(applyPreset(preset, derived.inputs)),
      })),
    ],
    [
      savedWords.named,
      named.map(({ name, snapshot }) => ({ name, fragment: wholeFragment(derive(snapshot)) })),
    ],
    [
      savedWords.recent,
      recent.flatMap(({ draft }) => {
        if (!draft) return [];
        const facts = savedWords.facts(draftFacts(draft.snapshot));
        const name = `${facts} · ${savedWords.savedAt(draft.savedAt)}`;
        return [{ name, fragment: wholeFragment(derive(draft.snapshot)) }];
      }),
    ],
  ];
  const choices = groups.flatMap(([, group]) => group);
  const chosen = choices.findIndex(({ fragment }) => `#${fragment}` === text);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {words.choose}
      </label>
      <NativeSelect
        id={id}
        value={chosen}
        onChange={({ target }) => onChoose(`#${choices[Number(target.value)]?.fragment ?? ''}`)}
      >
        <option value={-1} disabled>
          {words.pasted}
        </option>
        {groups
          .filter(([, group]) => group.length > 0)
          .map(([label, group]) => (
            <optgroup key={label} label={label}>
              {group.map((choice) => (
                <option
                  key={choices.indexOf(choice)}
                  value={choices.indexOf(choice)}
                  disabled={choice.fragment === undefined}
                >
                  {choice.name}
                </option>
              ))}
            </optgroup>
          ))}
      </NativeSelect>
    </div>
  );
}

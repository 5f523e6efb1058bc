import { useRef } from 'react';
import {
  applyPreset,
  matchingPreset,
  type PresetId,
  presetIds,
  sameInputs,
} from '../../../policy/index.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import NativeSelect from '@mui/material/NativeSelect';
import { useMessages } from '../../ui/language/useMessages.ts';
import { focusHome } from '../../lib/focus/useFocusBack.ts';
import { sameImports } from '../../form/builder/snapshot.ts';
import { type SavedForms, savedForms } from '../../form/drafts/savedForms.ts';
import { presetControlId } from '../../form/fieldIds.ts';
import { useStore } from '../../lib/store.ts';
import './presets.css';

interface PresetBarProps {
  /** Lets a starting point fill the form, so that Back returns to what stood there before the choice. */
  readonly onUse: (fill: () => void, goesOn?: boolean) => void;
}

const custom = 'custom';
const savedValue = (name: string) => `saved:${name}`;

const namedForms = ({ named }: SavedForms) => named;

/** Starting points to choose from; shows which one the form still is an unchanged instance of. */
export function PresetBar({ onUse }: PresetBarProps) {
  const { presets: text } = useMessages();
  const { change, getDerived, restore } = useBuilder();
  const named = useStore(savedForms, namedForms);
  const inputs = useDerived((derived) => derived.inputs, sameInputs);
  const imported = useDerived((derived) => derived.imported);
  const valid = useDerived((derived) => derived.valid);
  const builtIn = valid ? matchingPreset(inputs) : undefined;
  const saved = valid
    ? named.find(
        (form) => sameInputs(form.inputs, inputs) && sameImports(form.snapshot.imported, imported),
      )
    : undefined;
  const current = builtIn ?? (saved ? savedValue(saved.name) : custom);
  // Arrow keys choose whatever they pass: all of it is one choice.
  const keys = useRef({ used: false, goesOn: false });
  const settle = () => {
    keys.current = { used: false, goesOn: false };
  };
  const choose = (value: string) => {
    const form = named.find(({ name }) => savedValue(name) === value);
    const id = presetIds.find((candidate) => candidate === value);
    const { goesOn } = keys.current;
    if (form) onUse(() => restore(form.snapshot), goesOn);
    else if (id) onUse(() => change(applyPreset(id, getDerived().given)), goesOn);
    keys.current.goesOn = keys.current.used;
  };
  return (
    <div className="presets">
      <div className="field">
        <label htmlFor={presetControlId} className="visually-hidden">
          {text.label}
        </label>
        <NativeSelect
          id={presetControlId}
          {...{ [focusHome]: '' }}
          autoComplete="off"
          aria-describedby="preset-help"
          value={current}
          onKeyDown={() => {
            keys.current.used = true;
          }}
          onPointerDown={settle}
          onBlur={settle}
          onChange={(event) => choose(event.target.value)}
        >
          {current === custom && <option value={custom}>{text.custom}</option>}
          <optgroup label={text.builtIn}>
            {presetIds.map((id) => (
              <option key={id} value={id}>
                {text.names[id]}
              </option>
            ))}
          </optgroup>
          {named.length > 0 && (
            <optgroup label={text.saved}>
              {named.map(({ name }) => (
                <option key={name} value={savedValue(name)}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </NativeSelect>
        <p id="preset-help" className="visually-hidden">
          {helpFor(builtIn, saved !== undefined, text)}
        </p>
      </div>
    </div>
  );
}

type PresetMessages = ReturnType<typeof useMessages>['presets'];

const helpFor = (builtIn: PresetId | undefined, saved: boolean, text: PresetMessages) => {
  if (builtIn !== undefined) return text.help[builtIn];
  return saved ? text.savedHelp : '';
};

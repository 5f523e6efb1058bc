import { Suspense, useRef, useState } from 'react';
import {
  applyPreset,
  matchingPreset,
  type PresetId,
  presetIds,
  sameInputs,
} from '../../../policy/index.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import Button from '@mui/material/Button';
import NativeSelect from '@mui/material/NativeSelect';
import { useMessages } from '../../ui/language/useMessages.ts';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import { focusHome } from '../../lib/focus/useFocusBack.ts';
import { presetControlId } from '../../form/fieldIds.ts';
import './presets.css';
import { useOwnPresets } from './useOwnPresets.ts';

const PresetDialog = lazyPart(() => import('./PresetDialog.tsx'));

interface PresetBarProps {
  /** Lets a starting point fill the form, so that Back returns to what stood there before the choice. */
  readonly onUse: (fill: () => void, goesOn?: boolean) => void;
}

const custom = 'custom';
const ownValue = (name: string) => `own:${name}`;

/** Starting points to choose from; shows which one the form still is an unchanged instance of. */
export function PresetBar({ onUse }: PresetBarProps) {
  const { presets: text } = useMessages();
  const { change, getDerived, load } = useBuilder();
  const own = useOwnPresets();
  const [managing, setManaging] = useState(false);
  const inputs = useDerived((derived) => derived.inputs, sameInputs);
  const sound = useDerived((derived) => derived.sound);
  const builtIn = sound ? matchingPreset(inputs) : undefined;
  const saved = sound ? own.presets.find((preset) => sameInputs(preset.inputs, inputs)) : undefined;
  const current = builtIn ?? (saved ? ownValue(saved.name) : custom);
  // Arrow keys choose whatever they pass: all of it is one choice.
  const keys = useRef({ used: false, goesOn: false });
  const settle = () => {
    keys.current = { used: false, goesOn: false };
  };
  const choose = (value: string) => {
    const preset = own.presets.find(({ name }) => ownValue(name) === value);
    const id = presetIds.find((candidate) => candidate === value);
    const { goesOn } = keys.current;
    if (preset) onUse(() => load(preset), goesOn);
    else if (id) onUse(() => change(applyPreset(id, getDerived().given)), goesOn);
    keys.current.goesOn = keys.current.used;
  };
  return (
    <div className="presets">
      <div className="field">
        <label htmlFor={presetControlId} className="field-label">
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
          {own.presets.length > 0 && (
            <optgroup label={text.own}>
              {own.presets.map(({ name }) => (
                <option key={name} value={ownValue(name)}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </NativeSelect>
        <p id="preset-help" className="field-help">
          {helpFor(builtIn, saved !== undefined, text)}
        </p>
      </div>
      <Button variant="text" onClick={() => setManaging(true)}>
        {text.manage}
      </Button>
      {managing && (
        <Suspense>
          <PresetDialog own={own} onUse={onUse} onClose={() => setManaging(false)} />
        </Suspense>
      )}
    </div>
  );
}

type PresetMessages = ReturnType<typeof useMessages>['presets'];

const helpFor = (builtIn: PresetId | undefined, saved: boolean, text: PresetMessages) => {
  if (builtIn !== undefined) return text.help[builtIn];
  return saved ? text.ownHelp : '';
};

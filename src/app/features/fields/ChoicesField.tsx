import type { ReactNode } from 'react';
import { legible } from '../../../policy/index.ts';
import Checkbox from '@mui/material/Checkbox';
import { controlId, messagesId } from '../../form/fieldIds.ts';
import { FieldMessages } from './FieldMessages.tsx';

interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly note?: string | undefined;
}

interface ChoicesFieldProps<Id extends string> {
  readonly field: 'managedResources' | 'downloads';
  readonly label: string;
  readonly help: ReactNode;
  readonly choices: readonly Choice<Id>[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of a few choices; what was chosen elsewhere and is none stands with them to be let go of. */
export function ChoicesField<Id extends string>({
  field,
  label,
  help,
  choices,
  chosen,
  onChange,
}: ChoicesFieldProps<Id>) {
  return (
    <fieldset
      id={controlId(field)}
      tabIndex={-1}
      className="choices"
      aria-describedby={messagesId(field)}
    >
      <legend className="field-label">{label}</legend>
      <FieldMessages field={field} help={help} />
      <div className="choices-options">
        <ChoiceOptions choices={choices} chosen={chosen} onChange={onChange} />
      </div>
    </fieldset>
  );
}

type ChoiceOptionsProps<Id extends string> = Pick<
  ChoicesFieldProps<Id>,
  'choices' | 'chosen' | 'onChange'
>;

/** A checkbox a choice, and one for each thing chosen that is none. */
export function ChoiceOptions<Id extends string>({
  choices,
  chosen,
  onChange,
}: ChoiceOptionsProps<Id>) {
  const unknown = chosen.filter((id) => !choices.some((choice) => choice.id === id));
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <>
      {choices.map(({ id, label, note }) => (
        <label key={id} className="option">
          <Checkbox
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
          <span className="option-text">
            {label}
            {note !== undefined && <span className="option-note"> ({note})</span>}
          </span>
        </label>
      ))}
      {unknown.map((id) => (
        <label key={id} className="option">
          <Checkbox
            checked
            onChange={() => toggle(id, false)}
            slotProps={{ input: { 'aria-invalid': true } }}
          />
          <span className="option-text field-error">{legible(id)}</span>
        </label>
      ))}
    </>
  );
}

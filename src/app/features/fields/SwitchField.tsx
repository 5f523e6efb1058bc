import { useController } from 'react-hook-form';
import type { FormValues } from '../../../formats/index.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import Checkbox from '@mui/material/Checkbox';
import type { SwitchInput } from '../../../policy/index.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { controlId, messagesId } from '../../form/fieldIds.ts';
import { FieldMessages } from './FieldMessages.tsx';

/** What of the form is on or off. */
type CheckboxName = {
  [Name in keyof FormValues]: FormValues[Name] extends boolean ? Name : never;
}[keyof FormValues];

interface BoundCheckboxProps {
  readonly field: CheckboxName;
  readonly id?: string;
  readonly describedBy?: string;
}

/** A checkbox that holds one yes-or-no value of the form. */
export function BoundCheckbox({ field, id, describedBy }: BoundCheckboxProps) {
  const { form } = useBuilder();
  const { field: bound } = useController({ control: form.control, name: field });
  const { value, ref, ...rest } = bound;
  return (
    <Checkbox
      {...rest}
      checked={value}
      onChange={(event) => bound.onChange(event.target.checked)}
      id={id}
      slotProps={{ input: { ref, 'aria-describedby': describedBy } }}
    />
  );
}

interface SwitchFieldProps {
  readonly field: SwitchInput;
}

/** One choice that is on or off, with what it does to the policy. */
export function SwitchField({ field }: SwitchFieldProps) {
  const { fields } = useMessages();
  return (
    <div>
      <label className="option" htmlFor={controlId(field)}>
        <BoundCheckbox field={field} id={controlId(field)} describedBy={messagesId(field)} />
        <span className="option-text">{fields[field].label}</span>
      </label>
      <div className="indented">
        <FieldMessages field={field} help={fields[field].help} />
      </div>
    </div>
  );
}

import { useController } from 'react-hook-form';
import type { FormValues } from '../../../formats/index.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import Checkbox from '@mui/material/Checkbox';

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

import { useController } from 'react-hook-form';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import Checkbox from '@mui/material/Checkbox';

type CheckboxFieldName =
  'sameAsPrincipals' | 'managedOnlyForOrg' | 'awsServices' | 'ssmAgent' | 'orgBuckets';

interface BoundCheckboxProps {
  readonly field: CheckboxFieldName;
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

import Checkbox from '@mui/material/Checkbox';
import { useController } from 'react-hook-form';
import { useBuilder } from '../builder/useBuilder.ts';

type CheckboxFieldName =
  'sameOrgIds' | 'managedOnlyForOrg' | 'awsServices' | 'ssmAgent' | 'orgBuckets';

interface BoundCheckboxProps {
  readonly field: CheckboxFieldName;
  readonly id?: string;
  readonly describedBy?: string;
}

/** A checkbox that holds one yes-or-no value of the form. */
export function BoundCheckbox({ field, id, describedBy }: BoundCheckboxProps) {
  const { form } = useBuilder();
  const { field: bound } = useController({ control: form.control, name: field });
  return (
    <Checkbox
      name={bound.name}
      checked={bound.value}
      onChange={(_event, checked) => bound.onChange(checked)}
      onBlur={bound.onBlur}
      {...(id !== undefined && { id })}
      slotProps={{ input: { ref: bound.ref, 'aria-describedby': describedBy } }}
    />
  );
}

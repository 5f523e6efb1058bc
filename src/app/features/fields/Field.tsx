import type { ReactNode } from 'react';
import type { InputField } from '../../../policy/index.ts';
import { controlId } from '../../form/fieldIds.ts';
import { FieldMessages } from './FieldMessages.tsx';

interface FieldProps {
  readonly field: InputField;
  readonly label: string;
  readonly help: ReactNode;
  readonly children: ReactNode;
  readonly extra?: ReactNode;
}

/** A text control under its label, above its help and its problems. */
export function Field({ field, label, help, children, extra }: FieldProps) {
  return (
    <div className="field">
      <label id={`${controlId(field)}-label`} htmlFor={controlId(field)} className="field-label">
        {label}
      </label>
      {children}
      <FieldMessages field={field} help={help} />
      {extra}
    </div>
  );
}

import type { ReactNode } from 'react';
import { CodeInput } from './CodeInput.tsx';

interface LabelledInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  /** What is wrong with the value; takes the place of the help. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** The id of a data list with proposals. */
  readonly list?: string;
  readonly className?: string;
}

/** A line of code-like text under its label, above its help or what is wrong with it. */
export function LabelledInput({
  id,
  label,
  value,
  onChange,
  help,
  error,
  placeholder,
  list,
  className = '',
}: LabelledInputProps) {
  const said = error ?? help;
  return (
    <div className={`field ${className}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <CodeInput
        id={id}
        value={value}
        error={error !== undefined}
        placeholder={placeholder}
        slotProps={{ input: { list } }}
        aria-describedby={said === undefined ? undefined : `${id}-help`}
        onChange={({ target }) => onChange(target.value)}
      />
      {said !== undefined && (
        <p id={`${id}-help`} className={error === undefined ? 'field-help' : 'field-error'}>
          {said}
        </p>
      )}
    </div>
  );
}

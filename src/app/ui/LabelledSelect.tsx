import NativeSelect from '@mui/material/NativeSelect';

interface LabelledSelectProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly labels: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of several, as the browser lets one choose. */
export function LabelledSelect<Value extends string>({
  id,
  label,
  values,
  labels,
  value,
  onChange,
}: LabelledSelectProps<Value>) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <NativeSelect
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = values.find((each) => each === target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {labels[each]}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}

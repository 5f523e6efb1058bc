import { createFormControl } from 'react-hook-form';
import type { Inputs } from '../../policy/index.ts';
import { type Derived, derive } from './derive.ts';
import { type FormValues, toFormValues } from './formValues.ts';

/** The form's live values and what follows from them, outside React's render path. */
export interface Builder {
  readonly form: ReturnType<typeof createFormControl<FormValues>>['formControl'];
  readonly getDerived: () => Derived;
  /** Calls back after every change of what is derived, until the returned function is called. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Fills the form: the one way in for links, presets and imports. */
  readonly load: (inputs: Inputs) => void;
}

export function createBuilder(initial: Inputs): Builder {
  const { formControl: form } = createFormControl<FormValues>({
    defaultValues: toFormValues(initial),
  });
  const listeners = new Set<() => void>();
  let derived = derive(toFormValues(initial));
  form.subscribe({
    formState: { values: true },
    callback: ({ values }) => {
      derived = derive(values);
      for (const listener of listeners) listener();
    },
  });
  return {
    form,
    getDerived: () => derived,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    load: (inputs) => form.reset(toFormValues(inputs)),
  };
}

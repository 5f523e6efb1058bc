import { createFormControl } from 'react-hook-form';
import type { Inputs } from '../../policy/index.ts';
import { type Derived, derive } from './derive.ts';
import { type FormValues, toFormValues } from './formValues.ts';
import type { Snapshot } from './snapshot.ts';

/** The form's live values and what follows from them, outside React's render path. */
export interface Builder {
  readonly form: ReturnType<typeof createFormControl<FormValues>>['formControl'];
  readonly getDerived: () => Derived;
  /** Calls back after every change of what is derived, until the returned function is called. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Fills the form: the one way in for links, presets and imports. */
  readonly load: (inputs: Inputs) => void;
  /** Everything that was entered, wrong text included. */
  readonly capture: () => Snapshot;
  /** Brings back what was captured: the one way in for undo and drafts. */
  readonly restore: (snapshot: Snapshot) => void;
}

/** Begins with what was captured earlier, where there is such a thing. */
export function createBuilder(initial: Inputs, captured?: Snapshot): Builder {
  let values = captured ? { ...captured.values } : toFormValues(initial);
  const { formControl: form } = createFormControl<FormValues>({ defaultValues: values });
  const listeners = new Set<() => void>();
  let derived = derive(values);
  form.subscribe({
    formState: { values: true },
    callback: ({ values: changed }) => {
      values = changed;
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
    capture: () => ({ values: { ...values } }),
    restore: (snapshot) => form.reset({ ...snapshot.values }),
  };
}

import { createFormControl } from 'react-hook-form';
import type { Inputs } from '../../policy/index.ts';
import { type Derived, derive } from './derive.ts';
import { type FormValues, toFormValues } from './formValues.ts';
import { oncePainted } from './oncePainted.ts';

/** The form's live values and what follows from them, outside React's render path. */
export interface Builder {
  readonly form: ReturnType<typeof createFormControl<FormValues>>['formControl'];
  readonly getDerived: () => Derived;
  /**
   * Calls back once what has changed is painted in the previews, until the returned function is called.
   * Several changes within one frame are told as one.
   */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Calls back at once, within the key's own task: for the previews, which come before all else. */
  readonly subscribePreview: (onChange: () => void) => () => void;
  /** Fills the form: the one way in for links, presets and imports. */
  readonly load: (inputs: Inputs) => void;
}

export function createBuilder(initial: Inputs): Builder {
  const { formControl: form } = createFormControl<FormValues>({
    defaultValues: toFormValues(initial),
  });
  const previews = new Set<() => void>();
  const listeners = new Set<() => void>();
  const tellOthers = oncePainted(() => {
    for (const listener of listeners) listener();
  });
  let derived = derive(toFormValues(initial));
  form.subscribe({
    formState: { values: true },
    callback: ({ values }) => {
      derived = derive(values);
      for (const preview of previews) preview();
      tellOthers();
    },
  });
  return {
    form,
    getDerived: () => derived,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    subscribePreview: (onChange) => {
      previews.add(onChange);
      return () => previews.delete(onChange);
    },
    load: (inputs) => form.reset(toFormValues(inputs)),
  };
}

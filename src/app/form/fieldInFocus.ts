import { useSyncExternalStore } from 'react';
import { type InputField, inputFields } from '../../policy/index.ts';
import { controlId } from './fieldIds.ts';

/** The field whose control, or a part of it, has the focus. */
function fieldInFocus(): InputField | undefined {
  const focused = document.activeElement;
  return inputFields.find((field) => {
    const control = document.getElementById(controlId(field));
    return control !== null && control.contains(focused);
  });
}

const subscribe = (onChange: () => void) => {
  document.addEventListener('focusin', onChange);
  document.addEventListener('focusout', onChange);
  return () => {
    document.removeEventListener('focusin', onChange);
    document.removeEventListener('focusout', onChange);
  };
};

export function useFieldInFocus(): InputField | undefined {
  return useSyncExternalStore(subscribe, fieldInFocus, () => undefined);
}

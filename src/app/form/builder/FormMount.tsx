import { startTransition, useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useBuilder } from './useBuilder.ts';

interface FormMountProps {
  /** Called when the form reacts. */
  readonly onMounted: () => void;
}

/**
 * Tells the form that its fields are mounted, and stands after them: until then the form takes over what
 * somebody has entered already. A part of its own, since whatever tells it is rendered again; and after the first
 * screen, which is then mounted in a task of its own.
 */
export function FormMount({ onMounted }: FormMountProps) {
  const [begun, setBegun] = useState(false);
  useEffect(() => startTransition(() => setBegun(true)), []);
  return begun && <Mount onMounted={onMounted} />;
}

function Mount({ onMounted }: FormMountProps) {
  useForm({ formControl: useBuilder().form });
  useEffect(onMounted, [onMounted]);
  return null;
}

import { useForm } from 'react-hook-form';
import { useBuilder } from './useBuilder.ts';

/** Tells the form that its fields are mounted: a part of its own, since that renders whatever asks for it again. */
export function FormMount() {
  useForm({ formControl: useBuilder().form });
  return null;
}

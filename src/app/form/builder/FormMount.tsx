import { useForm } from 'react-hook-form';
import { useBuilder } from './useBuilder.ts';

/**
 * Tells the form that its fields are mounted, and stands after them: until then the form takes over what
 * somebody has entered already. A part of its own, since whatever tells it is rendered again.
 */
export function FormMount() {
  useForm({ formControl: useBuilder().form });
  return null;
}

import type { InputField } from '../../policy/index.ts';

/** The id of a field's control: labels point to it, and error summaries focus it. */
export const controlId = (field: InputField) => `field-${field}`;

/** A field's control, in an open group: nothing in a closed one can have the focus. */
export function openControl(field: InputField): HTMLElement | null {
  const control = document.getElementById(controlId(field));
  const group = control?.closest('details');
  if (group) group.open = true;
  return control;
}

/** The id of a text of one of one's own buckets. */
export const bucketInputId = (index: number, part: 'name' | 'prefix') => `bucket-${index}-${part}`;

/** The id of what stands below a control: its help or what is wrong with it. */
export const messagesId = (field: InputField) => `messages-${field}`;

/** The control that chooses a preset. */
export const presetControlId = 'preset';

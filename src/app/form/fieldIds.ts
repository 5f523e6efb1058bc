import type { InputField } from '../../policy/index.ts';

/** The id of a field's control: labels point to it, and error summaries focus it. */
export const controlId = (field: InputField) => `field-${field}`;

/** The id of a text of one of one's own buckets. */
export const bucketInputId = (index: number, part: 'name' | 'prefix') => `bucket-${index}-${part}`;

/** The id of what stands below a control: its help or what is wrong with it. */
export const messagesId = (field: InputField) => `messages-${field}`;

/** The control that chooses a preset. */
export const presetControlId = 'preset';

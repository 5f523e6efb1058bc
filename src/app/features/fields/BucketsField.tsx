import { Plus, X } from 'lucide-react';
import { useController } from 'react-hook-form';
import { isBlankBucket } from '../../../formats/index.ts';
import { bucketAccess, type GivenBucket } from '../../../policy/index.ts';
import { useBuilder, useFieldProblems } from '../../form/builder/useBuilder.ts';
import Button from '@mui/material/Button';
import { IconAction } from '../../ui/IconAction.tsx';
import { CodeInput } from '../../ui/CodeInput.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { bucketInputId, controlId, messagesId } from '../../form/fieldIds.ts';
import { ChoiceOptions } from './ChoicesField.tsx';
import { FieldMessages } from './FieldMessages.tsx';

/** Most buckets of one's own are for logs. */
const blank: GivenBucket = { name: '', prefix: '', access: ['write'] };

const field = 'buckets';

/** One's own buckets, a row each: name, prefix, and what builds do there. */
export function BucketsField() {
  const { form } = useBuilder();
  const { fields } = useMessages();
  const { field: bound } = useController({ control: form.control, name: field });
  const faults = useFieldProblems(field).filter(({ severity }) => severity === 'error');
  const rows = bound.value.length === 0 ? [blank] : bound.value;
  // What nobody has filled in is no bucket, and has no place in the paths of problems.
  const numbers = rows.map((_, index) => rows.slice(0, index).filter(isFilled).length);
  const change = (changed: readonly GivenBucket[]) => {
    const [only = blank, ...others] = changed;
    bound.onChange(others.length === 0 && isUntouched(only) ? [] : changed);
  };
  const isFaulty = (index: number, part: 'name' | 'prefix') => {
    const [row, number] = [rows[index], numbers[index]];
    const start = `${field}[${number}]`;
    return (
      row !== undefined &&
      isFilled(row) &&
      faults.some(
        ({ path }) => path.startsWith(start) && path.endsWith(part === 'name' ? '' : part),
      )
    );
  };
  return (
    <fieldset
      id={controlId(field)}
      ref={handFocusOn}
      tabIndex={-1}
      className="choices buckets"
      aria-describedby={messagesId(field)}
    >
      <legend className="field-label">{fields.buckets.label}</legend>
      {rows.map((row, index) => (
        <BucketRow
          // oxlint-disable-next-line react/no-array-index-key -- a row is what stands at its place, as in the link
          key={index}
          row={row}
          index={index}
          isFaulty={(part) => isFaulty(index, part)}
          onChange={(changed) => change(rows.with(index, changed))}
          onRemove={
            bound.value.length > 0
              ? () => change(rows.filter((_, other) => other !== index))
              : undefined
          }
        />
      ))}
      {bound.value.length > 0 && (
        <Button
          startIcon={<Plus size={14} aria-hidden="true" />}
          onClick={() => bound.onChange([...rows, blank])}
        >
          {fields.buckets.add}
        </Button>
      )}
      <FieldMessages field={field} help={fields.buckets.help} />
    </fieldset>
  );
}

const isFilled = (row: GivenBucket) => !isBlankBucket(row);

const isUntouched = (row: GivenBucket) =>
  isBlankBucket(row) && row.access.join() === blank.access.join();

/** Whoever sends the focus to the field means the text that is wrong, or the first. */
function handFocusOn(fieldset: HTMLFieldSetElement | null): (() => void) | undefined {
  const pass = () => {
    if (document.activeElement !== fieldset) return;
    const input =
      fieldset?.querySelector<HTMLInputElement>('input[aria-invalid="true"]') ??
      fieldset?.querySelector('input');
    input?.focus();
  };
  fieldset?.addEventListener('focus', pass);
  return () => fieldset?.removeEventListener('focus', pass);
}

interface BucketRowProps {
  readonly row: GivenBucket;
  readonly index: number;
  readonly isFaulty: (part: 'name' | 'prefix') => boolean;
  readonly onChange: (row: GivenBucket) => void;
  readonly onRemove: (() => void) | undefined;
}

function BucketRow({ row, index, isFaulty, onChange, onRemove }: BucketRowProps) {
  const text = useMessages().fields.buckets;
  return (
    <div role="group" aria-label={text.row(index + 1)} className="bucket">
      {(['name', 'prefix'] as const).map((part) => (
        <CodeInput
          key={part}
          id={bucketInputId(index, part)}
          aria-label={text[part]}
          aria-describedby={messagesId(field)}
          error={isFaulty(part)}
          placeholder={text.placeholders[part]}
          value={row[part]}
          onChange={(event) => onChange({ ...row, [part]: event.target.value })}
        />
      ))}
      {onRemove && (
        <IconAction label={text.remove(row.name)} onClick={onRemove}>
          <X size={15} />
        </IconAction>
      )}
      <div className="bucket-access">
        <ChoiceOptions
          choices={bucketAccess.map((id) => ({ id, label: text.access[id] }))}
          chosen={row.access}
          onChange={(access) => onChange({ ...row, access })}
        />
      </div>
    </div>
  );
}

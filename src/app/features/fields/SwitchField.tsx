import type { SwitchInput } from '../../../policy/index.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { BoundCheckbox } from './BoundCheckbox.tsx';
import { controlId, messagesId } from '../../form/fieldIds.ts';
import { FieldMessages } from './FieldMessages.tsx';

interface SwitchFieldProps {
  readonly field: SwitchInput;
}

/** One choice that is on or off, with what it does to the policy. */
export function SwitchField({ field }: SwitchFieldProps) {
  const { fields } = useMessages();
  return (
    <div>
      <label className="option" htmlFor={controlId(field)}>
        <BoundCheckbox field={field} id={controlId(field)} describedBy={messagesId(field)} />
        <span className="option-text">{fields[field].label}</span>
      </label>
      <div className="indented">
        <FieldMessages field={field} help={fields[field].help} />
      </div>
    </div>
  );
}

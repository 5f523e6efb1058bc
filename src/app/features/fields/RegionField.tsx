import { useRef } from 'react';
import { findRegion } from '../../../policy/index.ts';
import { useDerived } from '../../form/builder/useBuilder.ts';
import { Caret } from '../../ui/controls/Caret.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useArrived } from '../../lib/lazy/useLoadState.ts';
import { Field } from './Field.tsx';
import { controlId, messagesId } from '../../form/fieldIds.ts';
import { fieldLists } from './fieldLists.ts';
import { useHandingOver, useHandover } from './useFocusHandover.ts';
import { type RegionControlProps, useRegionEntry } from './useRegionEntry.ts';

export function RegionField() {
  const { fields } = useMessages();
  const entry = useRegionEntry();
  const lists = useArrived(fieldLists);
  const handover = useHandover();
  return (
    <Field
      field="region"
      label={fields.region.label}
      help={<RegionHelp searching={entry.searching} />}
    >
      {lists.state === 'ready' ? (
        <lists.code.RegionList entry={entry} handover={handover} />
      ) : (
        <RegionInput entry={entry} handover={handover} />
      )}
    </Field>
  );
}

/** The field before its list has arrived: the same to type into, and to look at. */
function RegionInput({ entry, handover }: RegionControlProps) {
  const { fields } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  useHandingOver(handover, input);
  return (
    <span className="search-control">
      <input
        ref={(element) => {
          input.current = element;
          entry.ref(element);
        }}
        id={controlId('region')}
        role="combobox"
        aria-expanded="false"
        aria-controls={`${controlId('region')}-listbox`}
        aria-autocomplete="list"
        aria-describedby={messagesId('region')}
        aria-invalid={entry.invalid}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={fields.region.placeholder}
        className="control code"
        value={entry.text}
        onChange={(event) => entry.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') entry.confirm(entry.text, true);
          if (event.key === 'Escape') entry.cancel();
        }}
        onClick={handover.wantList}
        onFocus={() => void fieldLists.want()}
        onBlur={entry.leave}
      />
      <Caret />
    </span>
  );
}

/** What is known of the region in use, or that the field is being searched. */
function RegionHelp({ searching }: { readonly searching: boolean }) {
  const { fields, catalog } = useMessages();
  const code = useDerived(({ inputs }) => inputs.region);
  if (searching) return fields.region.searching(code);
  const region = findRegion(code);
  if (!region) return null;
  const { partition, imageBuilder } = region;
  const name = catalog.region(code);
  return imageBuilder === 'runs'
    ? fields.region.runs(name, partition)
    : fields.region.unconfirmed(name, partition);
}

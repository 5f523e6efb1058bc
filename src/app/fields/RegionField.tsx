import Autocomplete from '@mui/material/Autocomplete';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { findRegion, partitionOf, partitions, regions } from '../../policy/index.ts';
import { useBuilder, useDerived, useFieldProblems } from '../builder/useBuilder.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { Field } from './Field.tsx';
import { controlId, messagesId } from './fieldIds.ts';
import { renderOptionGroup } from './OptionGroup.tsx';
import { searchRegions } from './searchRegions.ts';

const codes = regions.map(({ code }) => code);

/**
 * Text that can still become a known region while it is typed is a search: the policies keep the
 * region they have. Anything else is the region, right or wrong.
 */
const isSearch = (text: string) => {
  const found = searchRegions(text);
  return text.trim() !== '' && found.length > 0 && found[0]?.code !== text.trim();
};

export function RegionField() {
  const { form } = useBuilder();
  const { fields } = useMessages();
  const { field } = useController({ control: form.control, name: 'region' });
  const [search, setSearch] = useState<string>();
  const invalid = useFieldProblems('region').some(({ severity }) => severity === 'error');
  const take = (text: string) => {
    setSearch(undefined);
    field.onChange(text);
  };
  const type = (text: string) => (isSearch(text) ? setSearch(text) : take(text));
  /** One region that fits is meant; of several the text stays as it was written, and is judged. */
  const settle = (text: string) => {
    const [first, ...others] = searchRegions(text);
    take(first !== undefined && others.length === 0 ? first.code : text);
  };
  const leave = () => {
    if (search !== undefined) settle(search);
    field.onBlur();
  };
  const confirm = (text: string, typed: boolean) => {
    // Enter takes what the list has highlighted, which is what fits best.
    take(typed && isSearch(text) ? (searchRegions(text)[0]?.code ?? text) : text);
  };
  return (
    <Field
      field="region"
      label={fields.region.label}
      help={<RegionHelp searching={search !== undefined} />}
    >
      <Autocomplete
        freeSolo
        disablePortal
        slotProps={{ popper: { placement: 'bottom-start' } }}
        disableClearable
        autoHighlight
        forcePopupIcon
        selectOnFocus
        options={codes}
        groupBy={groupOf}
        renderGroup={renderOptionGroup}
        filterOptions={(_options, { inputValue }) =>
          searchRegions(inputValue).map(({ code }) => code)
        }
        value={field.value}
        inputValue={search ?? field.value}
        onChange={(_event, chosen, reason) => confirm(chosen, reason === 'createOption')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setSearch(undefined);
        }}
        onInputChange={(_event, text, reason) => {
          if (reason === 'input') type(text);
        }}
        onBlur={leave}
        id={controlId('region')}
        renderOption={({ key, ...option }, code) => (
          <li key={key} {...option}>
            <RegionOption code={code} />
          </li>
        )}
        renderInput={({ slotProps }) => (
          <OutlinedInput
            {...slotProps.input}
            inputRef={field.ref}
            error={invalid}
            placeholder={fields.region.placeholder}
            className={`${slotProps.input.className} code`}
            slotProps={{
              input: {
                ...slotProps.htmlInput,
                'aria-describedby': messagesId('region'),
                spellCheck: false,
              },
            }}
          />
        )}
      />
    </Field>
  );
}

const groupOf = (code: string) => {
  const partition = partitionOf(code);
  return `${partitions[partition].name} · ${partition}`;
};

function RegionOption({ code }: { readonly code: string }) {
  const { fields } = useMessages();
  const region = findRegion(code);
  return (
    <span className="listed-option">
      <span className="listed-option-name">{code}</span>
      <span className="listed-option-detail">
        {region?.imageBuilder === 'runs' ? fields.region.runsTag : fields.region.unconfirmedTag}
      </span>
      <span className="listed-option-detail">{region?.name}</span>
    </span>
  );
}

/** What is known of the region in use, or that the field is being searched. */
function RegionHelp({ searching }: { readonly searching: boolean }) {
  const { fields } = useMessages();
  const code = useDerived(({ inputs }) => inputs.region);
  if (searching) return fields.region.searching(code);
  const region = findRegion(code);
  if (!region) return null;
  const { name, partition, imageBuilder } = region;
  return imageBuilder === 'runs'
    ? fields.region.runs(name, partition)
    : fields.region.unconfirmed(name, partition);
}

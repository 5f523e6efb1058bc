import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import {
  findRegion,
  partitionOf,
  partitions,
  type Region,
  regionCodes,
  regions,
} from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';
import { useBuilder, useDerived, useFieldProblems } from '../../form/builder/useBuilder.ts';
import { ListedInput } from '../../ui/CodeInput.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { Field } from './Field.tsx';
import { controlId, messagesId } from '../../form/fieldIds.ts';
import { renderOptionGroup } from './OptionGroup.tsx';
import { useController } from 'react-hook-form';

/** The region: typed, or chosen from a list that is searched by code, name and partition. */
export function RegionField() {
  const { fields, catalog } = useMessages();
  const entry = useRegionEntry();
  const [open, setOpen] = useState(false);
  return (
    <Field
      field="region"
      label={fields.region.label}
      help={<RegionHelp searching={entry.searching} />}
    >
      <Autocomplete
        freeSolo
        disablePortal
        slotProps={{ popper: { placement: 'bottom-start' } }}
        disableClearable
        autoHighlight
        forcePopupIcon
        selectOnFocus
        // A search left unfinished goes on.
        openOnFocus={entry.searching}
        options={regionCodes}
        groupBy={(code) => groupOf(code, catalog)}
        renderGroup={renderOptionGroup}
        filterOptions={(_options, { inputValue }) =>
          searchRegions(inputValue, catalog).map(({ code }) => code)
        }
        value={entry.region}
        inputValue={entry.text}
        onChange={(_event, chosen, reason) => entry.confirm(chosen, reason === 'createOption')}
        open={open}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') entry.cancel();
          // What is written in full is chosen already, and the list would lie over the next field.
          if (event.key === 'Enter') setOpen(false);
        }}
        onInputChange={(_event, text, reason) => {
          if (reason === 'input') entry.type(text);
        }}
        onBlur={entry.leave}
        id={controlId('region')}
        renderOption={({ key, ...option }, code) => (
          <li key={key} {...option}>
            <RegionOption code={code} />
          </li>
        )}
        renderInput={({ slotProps }) => (
          <ListedInput
            list={slotProps}
            inputRef={entry.ref}
            error={entry.invalid}
            placeholder={fields.region.placeholder}
            aria-describedby={messagesId('region')}
          />
        )}
      />
    </Field>
  );
}

const groupOf = (code: string, named: Words['page']['catalog']) => {
  const partition = partitionOf(code);
  return `${named.partition(partition)} · ${partition}`;
};

function RegionOption({ code }: { readonly code: string }) {
  const { fields, catalog } = useMessages();
  const region = findRegion(code);
  return (
    <span className="listed-option">
      <span className="listed-option-name">{code}</span>
      <span className="listed-option-detail">
        {region?.imageBuilder === 'runs' ? fields.region.runsTag : fields.region.unconfirmedTag}
      </span>
      <span className="listed-option-detail">{region && catalog.region(code)}</span>
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

/**
 * Text that can still become a known region while it is typed is a search: the policies keep the
 * region they have. Anything else is the region, right or wrong.
 */
const isSearch = (text: string, named: Words['page']['catalog']) => {
  const found = searchRegions(text, named);
  return text.trim() !== '' && found.length > 0 && found[0]?.code !== text.trim();
};

/** What the region field holds and does. */
interface RegionEntry {
  readonly region: string;
  readonly text: string;
  readonly searching: boolean;
  readonly invalid: boolean;
  readonly ref: (input: HTMLInputElement | null) => void;
  readonly type: (text: string) => void;
  /** Enter, or a choice from the list. */
  readonly confirm: (text: string, typed: boolean) => void;
  readonly leave: () => void;
  readonly cancel: () => void;
}

function useRegionEntry(): RegionEntry {
  const { form } = useBuilder();
  const { catalog } = useMessages();
  const { field } = useController({ control: form.control, name: 'region' });
  const [search, setSearch] = useState<string>();
  const invalid = useFieldProblems('region').some(({ severity }) => severity === 'error');
  const take = (text: string) => {
    setSearch(undefined);
    field.onChange(text);
  };
  /** One region that fits is meant; of several the text stays as it was written, and is judged. */
  const settle = (text: string) => {
    const [first, ...others] = searchRegions(text, catalog);
    take(first !== undefined && others.length === 0 ? first.code : text);
  };
  return {
    region: field.value,
    text: search ?? field.value,
    searching: search !== undefined,
    invalid,
    ref: field.ref,
    type: (text) => (isSearch(text, catalog) ? setSearch(text) : take(text)),
    confirm: (text, typed) =>
      // Enter takes what the list has highlighted, which is what fits best.
      take(
        typed && isSearch(text, catalog) ? (searchRegions(text, catalog)[0]?.code ?? text) : text,
      ),
    leave: () => {
      if (search !== undefined) settle(search);
      field.onBlur();
    },
    cancel: () => setSearch(undefined),
  };
}

/** The regions that each word of a search fits by code, name or partition, in English or the reader's language; an exact code first. */
function searchRegions(text: string, named: Words['page']['catalog']): readonly Region[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = regions.filter((region) => {
    const { code, name, partition } = region;
    const inEnglish = `${code} ${name} ${partition} ${partitions[partition].name}`;
    const haystack =
      `${inEnglish} ${named.region(code)} ${named.partition(partition)}`.toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
  const exact = (region: Region) => (region.code === words[0] ? 0 : 1);
  return found.toSorted((one, other) => exact(one) - exact(other));
}

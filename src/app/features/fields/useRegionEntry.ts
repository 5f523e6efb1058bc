import { useState } from 'react';
import { useController } from 'react-hook-form';
import { useBuilder, useFieldProblems } from '../../form/builder/useBuilder.ts';
import type { Words } from '../../../words/words.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { searchRegions } from './searchRegions.ts';

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

export function useRegionEntry(): RegionEntry {
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

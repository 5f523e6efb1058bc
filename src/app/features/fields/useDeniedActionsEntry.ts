import { type ClipboardEvent, useState } from 'react';
import { useController } from 'react-hook-form';
import { isWildcard, matchActions } from '../../../policy/index.ts';
import { splitEntries } from '../../../formats/index.ts';
import { useBuilder, useFieldProblems } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { addNames, namesOf, searchDenyOptions, withoutPrefix } from './deniedActionOptions.ts';

/** What the deny-list holds and does. */
interface DeniedActionsEntry {
  readonly denied: readonly string[];
  /** What is typed and no part of the list yet. */
  readonly search: string;
  readonly focused: boolean;
  /** Whether an entry of the list, counted from 0, is none. */
  readonly isFaulty: (index: number) => boolean;
  readonly anyFaulty: boolean;
  readonly ref: (input: HTMLInputElement | null) => void;
  readonly type: (text: string) => void;
  readonly replace: (names: readonly string[]) => void;
  /** The names that a confirmed text stands for: what fits best, or the text as it was typed. */
  readonly namesFor: (typed: string) => readonly string[];
  readonly paste: (event: ClipboardEvent) => void;
  readonly focus: () => void;
  readonly leave: () => void;
}

/** What was typed and confirmed is one entry or several; what cannot be split is kept as it is. */
const splitOrKeep = (typed: string) => {
  const entries = splitEntries(typed);
  return entries.length > 1 ? entries : [typed.trim()];
};

export function useDeniedActionsEntry(): DeniedActionsEntry {
  const { form } = useBuilder();
  const messages = useMessages();
  const { field } = useController({ control: form.control, name: 'deniedActions' });
  const [search, setSearch] = useState('');
  const [focused, setFocused] = useState(false);
  const problems = useFieldProblems('deniedActions');
  const faulty = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ path }) => path),
  );
  const replace = (names: readonly string[]) => {
    field.onChange(addNames([], names));
    setSearch('');
  };
  const add = (names: readonly string[]) => replace([...field.value, ...names]);
  return {
    denied: field.value,
    search,
    focused,
    isFaulty: (index) => faulty.has(`deniedActions[${index}]`),
    anyFaulty: faulty.size > 0,
    ref: field.ref,
    type: setSearch,
    replace,
    namesFor: (typed) => {
      const [best] = searchDenyOptions(typed, field.value, messages);
      return best ? namesOf(best) : splitOrKeep(typed);
    },
    paste: (event) => {
      const names = splitEntries(event.clipboardData.getData('text'));
      if (names.length < 2) return;
      event.preventDefault();
      add(names);
    },
    focus: () => setFocused(true),
    leave: () => {
      setFocused(false);
      field.onBlur();
      const name = withoutPrefix(search.trim());
      // A name or wildcard typed in full is meant; half a word was a search and stays as text.
      if (matchActions(name).some((action) => action.name === name || isWildcard(name)))
        add([name]);
    },
  };
}

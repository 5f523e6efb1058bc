import Autocomplete from '@mui/material/Autocomplete';
import Chip from '@mui/material/Chip';
import OutlinedInput from '@mui/material/OutlinedInput';
import { CircleX } from 'lucide-react';
import { type ClipboardEvent, useState } from 'react';
import { useController } from 'react-hook-form';
import { isWildcard, matchActions } from '../../policy/index.ts';
import { splitEntries } from '../builder/formValues.ts';
import { useBuilder, useFieldProblems } from '../builder/useBuilder.ts';
import type { Messages } from '../i18n/messages.ts';
import { useMessages } from '../i18n/useMessages.ts';
import {
  addNames,
  type DenyOption,
  denyOptions,
  namesOf,
  searchDenyOptions,
  withoutPrefix,
} from './deniedActionOptions.ts';
import { DenyOptionRow } from './DenyOptionRow.tsx';
import { Field } from './Field.tsx';
import { controlId, messagesId } from './fieldIds.ts';
import { renderOptionGroup } from './OptionGroup.tsx';

export function DeniedActionsField() {
  const { form } = useBuilder();
  const messages = useMessages();
  const text = messages.fields.deniedActions;
  const { field } = useController({ control: form.control, name: 'deniedActions' });
  const [search, setSearch] = useState('');
  const [focused, setFocused] = useState(false);
  const problems = useFieldProblems('deniedActions');
  const faulty = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ path }) => path),
  );

  const add = (names: readonly string[]) => {
    field.onChange(addNames(field.value, names));
    setSearch('');
  };
  const change = (chosen: readonly (string | DenyOption)[], typed: boolean) => {
    const names = chosen.flatMap((entry, index) => {
      if (typeof entry !== 'string') return namesOf(entry);
      return typed && index === chosen.length - 1 ? confirmed(entry) : [entry];
    });
    field.onChange(addNames([], names));
    setSearch('');
  };
  /** Enter takes what the list has highlighted; what fits nothing is taken as it was typed. */
  const confirmed = (text: string): readonly string[] => {
    const [best] = searchDenyOptions(text, field.value, messages);
    return best ? namesOf(best) : splitOrKeep(text);
  };
  const paste = (event: ClipboardEvent) => {
    const names = splitEntries(event.clipboardData.getData('text'));
    if (names.length < 2) return;
    event.preventDefault();
    add(names);
  };
  const leave = () => {
    setFocused(false);
    field.onBlur();
    const name = withoutPrefix(search.trim());
    // A name or wildcard typed in full is meant; half a word was a search and stays as text.
    if (matchActions(name).some((action) => action.name === name || isWildcard(name))) add([name]);
  };

  return (
    <Field
      field="deniedActions"
      label={text.label}
      help={text.help}
      extra={
        <>
          {search.trim() !== '' && !focused && (
            <p className="field-warning">{text.pending(search.trim())}</p>
          )}
          <WildcardMatches denied={field.value} />
        </>
      }
    >
      <Autocomplete
        multiple
        freeSolo
        disablePortal
        slotProps={{ popper: { placement: 'bottom-start' } }}
        autoHighlight
        disableCloseOnSelect
        options={denyOptions}
        getOptionLabel={(option) =>
          typeof option === 'string' ? option : namesOf(option).join(' ')
        }
        groupBy={(option) => groupOf(option, messages)}
        renderGroup={renderOptionGroup}
        filterOptions={(_options, { inputValue }) => [
          ...searchDenyOptions(inputValue, field.value, messages),
        ]}
        value={[...field.value]}
        inputValue={search}
        onChange={(_event, chosen, reason) => change(chosen, reason === 'createOption')}
        onInputChange={(_event, typed, reason) => {
          if (reason === 'input' || reason === 'clear') setSearch(typed);
        }}
        onFocus={() => setFocused(true)}
        onBlur={leave}
        id={controlId('deniedActions')}
        clearText={text.clear}
        openText={text.open}
        closeText={text.close}
        renderValue={(chosen, getItemProps) =>
          chosen.map((entry, index) => {
            const { key, ...item } = getItemProps({ index });
            const name = typeof entry === 'string' ? entry : namesOf(entry).join(' ');
            const bad = faulty.has(`deniedActions[${index}]`);
            return (
              <Chip
                key={key}
                {...item}
                size="small"
                variant="outlined"
                color={bad ? 'error' : 'default'}
                label={<ChipLabel name={name} />}
                deleteIcon={<CircleX size={15} role="img" aria-label={text.remove(name)} />}
              />
            );
          })
        }
        renderOption={({ key, ...option }, choice) => (
          <li key={key} {...option}>
            <DenyOptionRow option={choice} />
          </li>
        )}
        renderInput={({ slotProps }) => (
          <OutlinedInput
            {...slotProps.input}
            inputRef={field.ref}
            error={faulty.size > 0}
            placeholder={field.value.length === 0 ? text.placeholder : ''}
            className={`${slotProps.input.className} code`}
            onPaste={paste}
            slotProps={{
              input: {
                ...slotProps.htmlInput,
                'aria-describedby': messagesId('deniedActions'),
                spellCheck: false,
              },
            }}
          />
        )}
      />
    </Field>
  );
}

/** What was typed and confirmed is one entry or several; what cannot be split is kept as it is. */
const splitOrKeep = (typed: string) => {
  const entries = splitEntries(typed);
  return entries.length > 1 ? entries : [typed.trim()];
};

function groupOf(option: DenyOption, { fields, accessLevels }: Messages) {
  switch (option.kind) {
    case 'wildcard':
      return fields.deniedActions.wildcard;
    case 'group':
      return fields.deniedActions.groups;
    case 'action':
      return accessLevels[option.action.accessLevel];
  }
}

function ChipLabel({ name }: { readonly name: string }) {
  const { fields } = useMessages();
  if (!isWildcard(name)) return name;
  return `${name} · ${fields.deniedActions.matchCount(matchActions(name).length)}`;
}

const mostNamesShown = 9;

/** What each wildcard of the deny-list stands for. */
function WildcardMatches({ denied }: { readonly denied: readonly string[] }) {
  const { fields } = useMessages();
  const wildcards = denied
    .filter(isWildcard)
    .map((pattern) => ({ pattern, names: matchActions(pattern).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0);
  return wildcards.map(({ pattern, names }) => {
    const sentence = fields.deniedActions.matches(pattern, names);
    return names.length <= mostNamesShown ? (
      <p key={pattern} className="field-help">
        {sentence}
      </p>
    ) : (
      <details key={pattern} className="field-help">
        <summary>
          {pattern} · {fields.deniedActions.matchCount(names.length)}
        </summary>
        {sentence}
      </details>
    );
  });
}

import Autocomplete from '@mui/material/Autocomplete';
import Chip from '@mui/material/Chip';
import { CircleX } from 'lucide-react';
import {
  denyGroups,
  imageBuilderActions,
  isWildcard,
  matchActions,
} from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';
import { ListedInput } from '../../ui/CodeInput.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { type DenyOption, denyOptions, namesOf, searchDenyOptions } from './deniedActionOptions.ts';
import { Field } from './Field.tsx';
import { controlId, messagesId } from '../../form/fieldIds.ts';
import { renderOptionGroup } from './OptionGroup.tsx';
import { useDeniedActionsEntry } from './useDeniedActionsEntry.ts';

/** More chips than these are folded while nothing is typed. */
const mostChips = 12;

/** The deny-list: chips, and a list to choose from of actions, groups and wildcards. */
export function DeniedActionsField() {
  const messages = useMessages();
  const text = messages.fields.deniedActions;
  const entry = useDeniedActionsEntry();
  const search = entry.search.trim();
  const matches = searchDenyOptions(search, [], messages).length > 0;
  const change = (chosen: readonly (string | DenyOption)[], typed: boolean) => {
    const names = chosen.flatMap((each: string | DenyOption | undefined, index) => {
      // Against its types, where Enter is quicker than the list: nothing is highlighted in it yet.
      if (each === undefined) return entry.namesFor(entry.search);
      if (typeof each !== 'string') return namesOf(each);
      return typed && index === chosen.length - 1 ? entry.namesFor(each) : [each];
    });
    // Enter takes what the list has highlighted, which is what fits best.
    entry.replace(names);
  };
  return (
    <Field
      field="deniedActions"
      label={text.label}
      help={text.help}
      extra={
        <>
          {search !== '' && !(entry.focused && matches) && (
            <p className="field-warning">{(matches ? text.pending : text.noMatch)(search)}</p>
          )}
          <WildcardMatches denied={entry.denied} />
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
        limitTags={mostChips}
        getLimitTagsText={text.more}
        // A search left unfinished goes on.
        openOnFocus={entry.search !== ''}
        options={denyOptions}
        getOptionLabel={(option) =>
          typeof option === 'string' ? option : namesOf(option).join(' ')
        }
        groupBy={(option) => groupOf(option, messages)}
        renderGroup={renderOptionGroup}
        filterOptions={(_options, { inputValue }) => [
          ...searchDenyOptions(inputValue, entry.denied, messages),
        ]}
        value={[...entry.denied]}
        inputValue={entry.search}
        onChange={(_event, chosen, reason) => change(chosen, reason === 'createOption')}
        onInputChange={(_event, typed, reason) => {
          if (reason === 'input' || reason === 'clear') entry.type(typed);
        }}
        onFocus={entry.focus}
        onBlur={entry.leave}
        id={controlId('deniedActions')}
        clearText={text.clear}
        openText={text.open}
        closeText={text.close}
        renderValue={(chosen, getItemProps) =>
          chosen.map((each, index) => {
            const { key, ...item } = getItemProps({ index });
            const name = typeof each === 'string' ? each : namesOf(each).join(' ');
            return (
              <Chip
                key={key}
                {...item}
                color={entry.isFaulty(index) ? 'error' : 'default'}
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
          <ListedInput
            list={slotProps}
            inputRef={entry.ref}
            error={entry.anyFaulty}
            placeholder={
              entry.denied.length === 0 ? text.placeholder(imageBuilderActions.length) : ''
            }
            aria-describedby={messagesId('deniedActions')}
            onPaste={entry.paste}
          />
        )}
      />
    </Field>
  );
}

function groupOf(option: DenyOption, { fields, accessLevels }: Words['page']) {
  switch (option.kind) {
    case 'wildcard':
      return fields.deniedActions.wildcard;
    case 'group':
      return fields.deniedActions.groups;
    case 'action':
      return accessLevels[option.action.accessLevel];
  }
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

/** What stands on a chip of the deny-list; a wildcard says how many actions it stands for. */
function ChipLabel({ name }: { readonly name: string }) {
  const { fields } = useMessages();
  if (!isWildcard(name)) return name;
  return `${name} · ${fields.deniedActions.matchCount(matchActions(name).length)}`;
}

/** One line of the list of choices: what it adds and what that means. */
function DenyOptionRow({ option }: { readonly option: DenyOption }) {
  const { fields, catalog, denyGroups: groupNames } = useMessages();
  const { matchCount } = fields.deniedActions;
  switch (option.kind) {
    case 'action':
      return (
        <span className="listed-option">
          <span className="listed-option-name">{option.action.name}</span>
          <span />
          <span className="listed-option-detail">{catalog.action(option.action)}</span>
        </span>
      );
    case 'group':
      return (
        <span className="listed-option">
          <span>{groupNames[option.id]}</span>
          <span className="listed-option-detail">
            {matchCount(denyGroups[option.id].actions.length)}
          </span>
          <span className="listed-option-detail">{denyGroups[option.id].actions.join(', ')}</span>
        </span>
      );
    case 'wildcard': {
      const matched = matchActions(option.pattern);
      return (
        <span className="listed-option">
          <span className="listed-option-name">{option.pattern}</span>
          <span className="listed-option-detail">{matchCount(matched.length)}</span>
          <span className="listed-option-detail">{matched.map(({ name }) => name).join(', ')}</span>
        </span>
      );
    }
  }
}

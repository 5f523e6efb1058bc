import Autocomplete from '@mui/material/Autocomplete';
import Chip from '@mui/material/Chip';
import OutlinedInput from '@mui/material/OutlinedInput';
import { CircleX } from 'lucide-react';
import { useRef } from 'react';
import { imageBuilderActions } from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { Themed } from '../../ui/theme/Themed.tsx';
import { type DenyOption, denyOptions, namesOf, searchDenyOptions } from './deniedActionOptions.ts';
import { ChipLabel } from './ChipLabel.tsx';
import { DenyOptionRow } from './DenyOptionRow.tsx';
import { controlId, messagesId } from '../../form/fieldIds.ts';
import { renderOptionGroup } from './OptionGroup.tsx';
import type { DeniedActionsControlProps } from './useDeniedActionsEntry.ts';
import { useTakingOver } from './useFocusHandover.ts';

/** More chips than these are folded while nothing is typed. */
const mostChips = 12;

/** The deny-list with the list of choices: actions, groups and wildcards. */
export function DeniedActionsList({ entry, handover }: DeniedActionsControlProps) {
  const messages = useMessages();
  const text = messages.fields.deniedActions;
  const input = useRef<HTMLInputElement>(null);
  useTakingOver(handover, input);
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
    <Themed>
      <Autocomplete
        multiple
        freeSolo
        disablePortal
        slotProps={{ popper: { placement: 'bottom-start' } }}
        autoHighlight
        disableCloseOnSelect
        limitTags={mostChips}
        getLimitTagsText={text.more}
        // A search left unfinished, or begun before the list was there.
        openOnFocus={entry.search !== '' || handover.isListWanted()}
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
                size="small"
                variant="outlined"
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
          <OutlinedInput
            {...slotProps.input}
            inputRef={(element: HTMLInputElement | null) => {
              input.current = element;
              entry.ref(element);
            }}
            error={entry.anyFaulty}
            placeholder={
              entry.denied.length === 0 ? text.placeholder(imageBuilderActions.length) : ''
            }
            className={`${slotProps.input.className} code`}
            onPaste={entry.paste}
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
    </Themed>
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

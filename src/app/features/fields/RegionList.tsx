import Autocomplete from '@mui/material/Autocomplete';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useRef } from 'react';
import { findRegion, partitionOf, regions } from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { Themed } from '../../ui/theme/Themed.tsx';
import { controlId, messagesId } from '../../form/fieldIds.ts';
import { renderOptionGroup } from './OptionGroup.tsx';
import { searchRegions } from './searchRegions.ts';
import { useTakingOver } from './useFocusHandover.ts';
import type { RegionControlProps } from './useRegionEntry.ts';

const codes = regions.map(({ code }) => code);

/** The region field with its list. */
export function RegionList({ entry, handover }: RegionControlProps) {
  const { fields, catalog } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  useTakingOver(handover, input);
  return (
    <Themed>
      <Autocomplete
        freeSolo
        disablePortal
        slotProps={{ popper: { placement: 'bottom-start' } }}
        disableClearable
        autoHighlight
        forcePopupIcon
        selectOnFocus
        // A search begun before the list was there.
        openOnFocus={entry.searching || handover.isListWanted()}
        options={codes}
        groupBy={(code) => groupOf(code, catalog)}
        renderGroup={renderOptionGroup}
        filterOptions={(_options, { inputValue }) =>
          searchRegions(inputValue, catalog).map(({ code }) => code)
        }
        value={entry.region}
        inputValue={entry.text}
        onChange={(_event, chosen, reason) => entry.confirm(chosen, reason === 'createOption')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') entry.cancel();
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
          <OutlinedInput
            {...slotProps.input}
            inputRef={(element: HTMLInputElement | null) => {
              input.current = element;
              entry.ref(element);
            }}
            error={entry.invalid}
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
    </Themed>
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

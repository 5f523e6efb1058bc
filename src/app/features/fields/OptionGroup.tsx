import type { AutocompleteRenderGroupParams } from '@mui/material/Autocomplete';

/** A named group within a list of choices, in the roles that a list of choices may hold. */
export function OptionGroup({ group, children }: AutocompleteRenderGroupParams) {
  return (
    <li role="presentation">
      <div role="group" aria-label={group}>
        <div className="listed-group" aria-hidden="true">
          {group}
        </div>
        <ul role="presentation" className="listed-options">
          {children}
        </ul>
      </div>
    </li>
  );
}

export const renderOptionGroup = ({ key, ...group }: AutocompleteRenderGroupParams) => (
  <OptionGroup {...group} key={key} />
);

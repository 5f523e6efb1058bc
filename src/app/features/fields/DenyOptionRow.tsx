import { denyGroups, matchActions } from '../../../policy/index.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import type { DenyOption } from './deniedActionOptions.ts';

/** One line of the list of choices: what it adds and what that means. */
export function DenyOptionRow({ option }: { readonly option: DenyOption }) {
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

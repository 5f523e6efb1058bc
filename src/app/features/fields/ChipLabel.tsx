import { isWildcard, matchActions } from '../../../policy/index.ts';
import { useMessages } from '../../ui/language/useMessages.ts';

/** What stands on a chip of the deny-list; a wildcard says how many actions it stands for. */
export function ChipLabel({ name }: { readonly name: string }) {
  const { fields } = useMessages();
  if (!isWildcard(name)) return name;
  return `${name} · ${fields.deniedActions.matchCount(matchActions(name).length)}`;
}

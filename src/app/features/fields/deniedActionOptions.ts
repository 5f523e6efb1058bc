import {
  type AccessLevel,
  type DenyGroupId,
  denyGroupIds,
  denyGroups,
  type ImageBuilderAction,
  imageBuilderActions,
  isWildcard,
  matchActions,
} from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';

/** Names are pasted with the service prefix as often as without; the deny-list holds them without. */
export function withoutPrefix(name: string): string {
  return name.replace(/^imagebuilder:\s*/i, '');
}

/** The deny-list with more names at its end, each once. */
export function addNames(denied: readonly string[], names: readonly string[]): readonly string[] {
  return [...new Set([...denied, ...names.map((name) => canonicalName(withoutPrefix(name)))])];
}

/** IAM does not tell `getimage` from `GetImage`; the deny-list has the catalogue's spelling. */
function canonicalName(name: string): string {
  if (isWildcard(name)) return name;
  return matchActions(name)[0]?.name ?? name;
}

/** Something that the list of choices offers to deny. */
export type DenyOption =
  | { readonly kind: 'wildcard'; readonly pattern: string }
  | { readonly kind: 'group'; readonly id: DenyGroupId }
  | { readonly kind: 'action'; readonly action: ImageBuilderAction };

/** What changes most comes first. */
const levels: readonly AccessLevel[] = [
  'Permissions management',
  'Write',
  'Tagging',
  'List',
  'Read',
];

export const denyOptions: readonly DenyOption[] = [
  ...denyGroupIds.map((id) => ({ kind: 'group', id }) as const),
  ...levels.flatMap((level) =>
    imageBuilderActions
      .filter(({ accessLevel }) => accessLevel === level)
      .map((action) => ({ kind: 'action', action }) as const),
  ),
];

/** The action names or wildcard that an option adds to the deny-list. */
export function namesOf(option: DenyOption): readonly string[] {
  switch (option.kind) {
    case 'wildcard':
      return [option.pattern];
    case 'group':
      return denyGroups[option.id].actions;
    case 'action':
      return [option.action.name];
  }
}

/** What is not denied yet and fits a search by name, group or description; an exact name first. */
export function searchDenyOptions(
  text: string,
  denied: readonly string[],
  messages: Words['page'],
): readonly DenyOption[] {
  const open = denyOptions.filter((option) =>
    namesOf(option).some((name) => !denied.includes(name)),
  );
  const search = withoutPrefix(text.trim());
  if (isWildcard(search)) return searchByWildcard(search, open, denied);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = open.filter((option) => {
    const haystack = describe(option, messages).toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
  const exact = found.filter((option) => isNamed(option, search));
  return [...exact, ...found.filter((option) => !isNamed(option, search))];
}

/** The wildcard itself, then the single actions it stands for. */
function searchByWildcard(
  pattern: string,
  open: readonly DenyOption[],
  denied: readonly string[],
): readonly DenyOption[] {
  const matched = new Set(matchActions(pattern));
  if (matched.size === 0) return [];
  return [
    ...(denied.includes(pattern) ? [] : [{ kind: 'wildcard', pattern } as const]),
    ...open.filter((option) => option.kind === 'action' && matched.has(option.action)),
  ];
}

const isNamed = (option: DenyOption, text: string) =>
  option.kind === 'action' && option.action.name.toLowerCase() === text.toLowerCase();

function describe(option: DenyOption, messages: Words['page']): string {
  switch (option.kind) {
    case 'wildcard':
      return option.pattern;
    case 'group':
      return messages.denyGroups[option.id];
    case 'action':
      return `${option.action.name} ${option.action.description} ${messages.catalog.action(option.action)}`;
  }
}

import { s3Actions } from '../catalog/s3Actions.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import { fewActions } from './changeGroups.ts';
import type { DifferenceChange } from './difference.ts';
import type { ActionScope, DifferenceWords, Transfer } from './differenceWords.ts';

/** The actions that people know by what they do, in the order in which a sentence lists them. */
const transfers = {
  read: 's3:getobject',
  upload: 's3:putobject',
  delete: 's3:deleteobject',
  list: 's3:listbucket',
} as const satisfies Record<Transfer, string>;

const transferOrder: readonly Transfer[] = ['read', 'upload', 'delete', 'list'];

/** What a change does with objects, if that is all it does. */
export function transfersOf({ actions }: DifferenceChange): readonly Transfer[] | undefined {
  const asked = new Set(actions.map((action) => action.toLowerCase()));
  const done = transferOrder.filter((transfer) => asked.has(transfers[transfer]));
  return done.length === asked.size ? done : undefined;
}

/** Actions of a change in words: every one, every one but a few, a few by name, or their count. */
export function sayActions(
  words: DifferenceWords,
  endpoint: EndpointId,
  change: DifferenceChange,
): string {
  const { kind, actions } = change;
  const but = allBut(endpoint, change);
  if (but !== undefined) return words.everyAction({ kind, endpoint, ...but });
  if (actions.length <= fewActions) return words.actions({ kind, names: actions });
  const known: readonly string[] = Object.values(transfers);
  const among = actions.filter((action) => known.includes(action.toLowerCase()));
  return words.manyActions({ endpoint, count: actions.length, among });
}

/** Whether the sentence only counts the actions, so that they have to be listed beside it. */
export function isCounted(endpoint: EndpointId, change: DifferenceChange): boolean {
  return (
    transfersOf(change) === undefined &&
    allBut(endpoint, change) === undefined &&
    change.actions.length > fewActions
  );
}

/** Every action of the service, or of its objects or buckets, with few exceptions. */
function allBut(
  endpoint: EndpointId,
  { actions, otherActions }: DifferenceChange,
): { readonly scope: ActionScope; readonly but: readonly string[] } | undefined {
  if (actions.length <= fewActions) return undefined;
  if (otherActions.length <= fewActions) return { scope: 'service', but: otherActions };
  if (endpoint !== 's3') return undefined;
  const scope = (['objects', 'bucket'] as const).find((scope) => {
    const names = new Set(s3Actions[scope].names.map((name) => `s3:${name}`));
    return actions.length === names.size && actions.every((action) => names.has(action));
  });
  return scope && { scope, but: [] };
}

import { type ConditionKey, conditionKeys, familiesOfKeys } from '../catalog/conditionKeys.ts';
import { keysOf } from '../catalog/keysOf.ts';
import type { KnownValues } from './knownValues.ts';

/** A key of the catalogue by its name, as AWS spells it. */
export type CataloguedKey = ConditionKey & { readonly name: string };

export const cataloguedKeys: readonly CataloguedKey[] = keysOf(conditionKeys).map((name) => ({
  ...conditionKeys[name],
  name,
}));

const byName = new Map(cataloguedKeys.map((key) => [key.name.toLowerCase(), key]));

/**
 * The catalogue's entry for a key, in whatever letters a policy writes it; of a tag, that for all tags, and of
 * a family of keys, that for the family under the given name.
 */
export function findConditionKey(given: string): CataloguedKey | undefined {
  const folded = given.toLowerCase();
  const entry = byName.get(folded) ?? byName.get(folded.slice(0, folded.indexOf('/') + 1));
  if (entry) return entry;
  const family = familiesOfKeys.find(({ names }) => names.test(given));
  return family && { ...family, name: given };
}

/** Whether a request carries a key of the catalogue; `undefined` where only the request itself can say. */
export function isCarried(
  { carried, services }: ConditionKey,
  {
    service,
    reads,
    lists,
    isOfAccessPoint,
    caller,
    isOnInstance,
    ownerIsMember,
    callerIsMember,
    endpointIsMember,
  }: KnownValues,
): boolean | undefined {
  const isNamedService = services?.some((named) => named === service) ?? true;
  if (!isNamedService) return false;
  const isIdentity = caller !== 'anonymous' && caller !== 'awsService';
  switch (carried) {
    case 'always':
      return true;
    case 'signed':
      return caller !== 'anonymous';
    case 'surelyIfSigned':
      return caller === 'anonymous' ? undefined : true;
    case 'byIdentities':
      return isIdentity;
    case 'byInstances':
      return caller === 'role' && isOnInstance;
    case 'byUsers':
      return caller === 'user';
    case 'byServices':
      return caller === 'awsService';
    case 'byMembers':
      return isIdentity && callerIsMember;
    case 'throughMembers':
      return endpointIsMember;
    case 'ofMembers':
      return ownerIsMember;
    case 'bySomeCallers':
      return caller === 'anonymous' ? false : undefined;
    case 'bySomeServices':
      return caller === 'awsService' ? undefined : false;
    case 'withTags':
    case 'byWrites':
      return reads ? false : undefined;
    case 'byLists':
      return lists ? undefined : false;
    case 'throughAccessPoints':
      return isOfAccessPoint ? undefined : false;
    case 'never':
      return false;
  }
}

import { groupBy } from '../groupBy.ts';
import { type AskedContext, type AskedKey, identityOf, type KeyOption } from './askedContexts.ts';
import type { DifferenceContext, HeldKey } from './difference.ts';

/**
 * What tells the contexts `held` from all that were `asked` in: the ways to be one of them, each by the keys
 * that matter alone.
 */
export function heldContexts(
  keys: readonly AskedKey[],
  asked: readonly AskedContext[],
  held: readonly AskedContext[],
): readonly DifferenceContext[] {
  const telling = tellingKeys(keys, asked, held);
  const said = (contexts: readonly AskedContext[]) =>
    telling.map((key) => heldKey(key, optionsOf(key, contexts)));
  const isEach = (context: AskedContext) =>
    telling.every((key) => held.some((other) => other.get(key) === context.get(key)));
  if (asked.filter(isEach).length === held.length) return [said(held)];
  return groupBy(held, identityOf(telling)).map(said);
}

const optionsOf = (key: AskedKey, contexts: readonly AskedContext[]): ReadonlySet<KeyOption> =>
  new Set(contexts.flatMap((context) => context.get(key) ?? []));

/** Each key without which others than the contexts held would be among them. */
function tellingKeys(
  keys: readonly AskedKey[],
  asked: readonly AskedContext[],
  held: readonly AskedContext[],
): readonly AskedKey[] {
  return keys.reduce((telling, key) => {
    const without = telling.filter((each) => each !== key);
    const identity = identityOf(without);
    const ways = new Set(held.map(identity));
    return asked.filter((context) => ways.has(identity(context))).length === held.length
      ? without
      : telling;
  }, keys);
}

function heldKey({ key, options }: AskedKey, held: ReadonlySet<KeyOption>): HeldKey {
  const isAbsent = [...held].some(({ kind }) => kind === 'absent');
  const other = [...held].find(({ kind }) => kind === 'other');
  const named = options.filter((option) => option.kind === 'value' && held.has(option));
  const texts = named.flatMap(({ texts }) => texts);
  return {
    key,
    value: other ? other.texts.filter((text) => !texts.includes(text)) : texts,
    ...(other && { not: true as const }),
    ...(isAbsent && { absent: true as const }),
  };
}

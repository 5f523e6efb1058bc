import { partyKeys, whoAndWhoseSid, whoSid } from '../build/whoAndWhose.ts';
import type { ConditionBlock, OneOrMany } from '../document.ts';
import type { Inputs } from '../inputs.ts';
import { partyKinds } from '../party.ts';

export interface BuiltStatement {
  readonly Action: OneOrMany;
  readonly Resource: OneOrMany;
  readonly Condition?: ConditionBlock | undefined;
}

/** The statements of a document by their Sid. */
export type BuiltStatements = ReadonlyMap<string, BuiltStatement>;

const pairSids = partyKinds.flatMap((who) => partyKinds.map((whose) => whoAndWhoseSid(who, whose)));

/** The statements that ask who calls and whose the resource is, one for each pair of kinds. */
export const askingWhoAndWhose = (statements: BuiltStatements): readonly BuiltStatement[] =>
  pairSids.flatMap((sid) => statements.get(sid) ?? []);

/** The statements that are written once for each kind of caller; they differ in their conditions alone. */
export const askingWho = (statements: BuiltStatements, Sid: string): readonly BuiltStatement[] =>
  partyKinds.flatMap((kind) => statements.get(whoSid(Sid, kind)) ?? []);

/** Whom the conditions of statements name together; the present order is kept where it is the same ones. */
export function inferParties(
  whose: 'principals' | 'resources',
  found: readonly BuiltStatement[],
  current: Inputs,
): readonly string[] {
  const named = partyKinds.flatMap((kind) => {
    const { operator, [whose]: key } = partyKeys[kind];
    return found.flatMap(({ Condition }) => listOf(Condition?.[operator]?.[key]));
  });
  return inOrderOf(current[whose], [...new Set(named)]);
}

export function listOf(given: OneOrMany | undefined): string[] {
  if (given === undefined) return [];
  return typeof given === 'string' ? [given] : [...given];
}

/** A document lists some things in an order of its own; the one in which they were chosen is kept. */
export function inOrderOf<Entry extends string>(
  current: readonly Entry[],
  found: readonly Entry[],
): readonly Entry[] {
  return current.toSorted().join() === found.toSorted().join() ? current : found;
}

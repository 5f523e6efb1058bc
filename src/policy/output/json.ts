import { deepestPolicy } from '../statement/limits.ts';

/** Plain JSON, as `JSON.parse` gives it. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

export type JsonObject = { readonly [member: string]: Json };

/**
 * A copy of a value as plain JSON, or nothing if it is none: members that are `undefined` are left
 * out, and whatever JSON does not know, or nests deeper than any policy, makes the whole unreadable.
 */
export function toJson(value: unknown, depth = 0): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || depth >= deepestPolicy) return undefined;
  return Array.isArray(value) ? toJsonList(value, depth) : toJsonObject(value, depth);
}

/** The same for a value that must be an object, as a policy is. */
export function toJsonObject(value: object, depth = 0): JsonObject | undefined {
  const members: [string, Json][] = [];
  const given: readonly (readonly [string, unknown])[] = Object.entries(value);
  for (const [name, entry] of given) {
    if (entry === undefined) continue;
    const member = toJson(entry, depth + 1);
    if (member === undefined) return undefined;
    members.push([name, member]);
  }
  // fromEntries defines members: one that is called __proto__ stays a member.
  return Object.fromEntries(members);
}

function toJsonList(list: readonly unknown[], depth: number): readonly Json[] | undefined {
  const entries: Json[] = [];
  for (const given of list) {
    const entry = toJson(given, depth + 1);
    if (entry === undefined) return undefined;
    entries.push(entry);
  }
  return entries;
}

export function isJsonList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Every text in a value: members' names and strings. */
export function* textsIn(value: Json): Generator<{ text: string; isName: boolean }> {
  if (typeof value === 'string') yield { text: value, isName: false };
  if (typeof value !== 'object' || value === null) return;
  if (isJsonList(value)) {
    for (const entry of value) yield* textsIn(entry);
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    yield { text: name, isName: true };
    yield* textsIn(member);
  }
}

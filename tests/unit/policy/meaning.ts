import * as v from 'valibot';

const oneOrMany = v.union([v.string(), v.array(v.string())]);

const policy = v.strictObject({
  Version: v.literal('2012-10-17'),
  Statement: v.array(
    v.strictObject({
      Sid: v.optional(v.string()),
      Effect: v.picklist(['Allow', 'Deny']),
      Principal: v.union([v.literal('*'), v.strictObject({ AWS: v.literal('*') })]),
      Action: oneOrMany,
      Resource: oneOrMany,
      Condition: v.optional(v.record(v.string(), v.record(v.string(), oneOrMany))),
    }),
  ),
});

interface Rule {
  readonly effect: 'Allow' | 'Deny';
  readonly resources: readonly string[];
  readonly condition: readonly string[];
  readonly actions: readonly string[];
}

/**
 * What a policy says, however it is written: `{"AWS":"*"}` is `"*"`, a list of one is its entry, Sids
 * and the order of anything mean nothing, and statements that differ only in actions are one.
 */
export function meaningOf(document: unknown): readonly Rule[] {
  const rules = new Map<string, Rule>();
  for (const { Effect, Action, Resource, Condition = {} } of v.parse(policy, document).Statement) {
    const resources = sortedList(Resource);
    const condition = Object.entries(Condition)
      .flatMap(([operator, keys]) =>
        Object.entries(keys).map(
          ([key, values]) => `${operator} ${key} ${sortedList(values).join(' ')}`,
        ),
      )
      .toSorted();
    const identity = JSON.stringify([Effect, resources, condition]);
    const actions = [...(rules.get(identity)?.actions ?? []), ...sortedList(Action)];
    rules.set(identity, { effect: Effect, resources, condition, actions: sortedList(actions) });
  }
  return [...rules].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, rule]) => rule);
}

const sortedList = (given: string | readonly string[]): readonly string[] =>
  [...new Set([given].flat())].toSorted();

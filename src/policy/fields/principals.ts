import * as v from 'valibot';
import type { Inputs } from '../inputs.ts';
import { halfWidth, type TypedListField, typedListField } from './field.ts';
import { partySchema } from '../party.ts';
import { type Problem, problem } from '../problem.ts';

/**
 * Stands in a preset where the person's own organization ID belongs. It is well-formed, so the
 * policy shows its real shape, and nobody's, so until it is replaced the policy lets nobody in.
 */
export const exampleOrgId = 'o-exampleorgid';

type PartiesField = 'principals' | 'resources';

/** Organizations, organizational units and accounts, unique, in the order given. */
const parties = (
  name: PartiesField,
  shapes: (inputs: Inputs) => readonly ('imageBuilder' | 's3')[],
): TypedListField<string> =>
  typedListField(name, {
    since: 2,
    standIn: [],
    schema: partySchema,
    refuse: (given, path) => refuseParty(name, given, path),
    shapes,
    advise: (inputs) =>
      inputs[name].flatMap((given, index) =>
        given === exampleOrgId
          ? [problem('exampleOrgId', name, `${name}[${index}]`, { given })]
          : [],
      ),
  });

export const principals: TypedListField<string> = parties(
  'principals',
  ({ buckets, orgBuckets }) =>
    buckets.length > 0 || orgBuckets ? ['imageBuilder', 's3'] : ['imageBuilder'],
);

export const resources: TypedListField<string> = parties('resources', ({ orgBuckets }) =>
  orgBuckets ? ['imageBuilder', 's3'] : ['imageBuilder'],
);

/** What is close to an entry, with the shape of each. */
const nearMisses = [
  { kind: 'organizationalUnit', shape: /^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/ },
  { kind: 'root', shape: /^(o-[a-z0-9]{10,32}\/)?r-[0-9a-z]{4,32}\/?\*?$/ },
  { kind: 'separatedAccount', shape: /^\d{4}-\d{4}-\d{4}$/ },
  { kind: 'shortAccount', shape: /^\d{9,11}$/ },
  { kind: 'arn', shape: /^arn:/ },
  {
    kind: 'capitals',
    shape:
      /^o-[a-z0-9]{10,32}(?:\/r-[0-9a-z]{4,32}(?:\/ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})+(?:\/\*?)?)?$/i,
  },
] as const;

/** Near misses of an organization, a unit's path or an account. */
export type NearParty = (typeof nearMisses)[number]['kind'];

function refuseParty(name: PartiesField, given: string, path: string): Problem {
  const near = nearMisses.find(({ shape }) => shape.test(given));
  return near
    ? problem('notAParty', name, path, { given, kind: near.kind, meant: meantParty(given) })
    : problem('malformedParty', name, path, { given, meant: halfWidth(given, partySchema) });
}

/** The entry that it is but for capitals and hyphens; digits or a path that are missing nobody can guess. */
function meantParty(given: string): string | undefined {
  const text = /^[\d-]+$/.test(given) ? given.replaceAll('-', '') : given.toLowerCase();
  const parsed = v.safeParse(partySchema, text);
  return parsed.success ? parsed.output : undefined;
}

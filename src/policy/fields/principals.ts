import * as v from 'valibot';
import type { Inputs } from '../inputs.ts';
import { type Problem, problem } from '../problem.ts';
import { type ListField, listField } from './field.ts';

/** The ID of an organization in AWS Organizations. */
export const orgIdSchema = v.pipe(v.string(), v.regex(/^o-[a-z0-9]{10,32}$/));

/**
 * Stands in a preset where the person's own organization ID belongs. It is well-formed, so the
 * policy shows its real shape, and nobody's, so until it is replaced the policy lets nobody in.
 */
export const exampleOrgId = 'o-exampleorgid';

type OrganizationsField = 'principals' | 'resources';

/** Organization IDs, unique, in the order given. */
const organizations = (
  name: OrganizationsField,
  shapes: (inputs: Inputs) => readonly ('imageBuilder' | 's3')[],
): ListField<string> =>
  listField(name, {
    since: 2,
    standIn: [],
    schema: orgIdSchema,
    refuse: (given, path) => refuseOrgId(name, given, path),
    shapes,
    advise: (inputs) =>
      inputs[name].flatMap((given, index) =>
        given === exampleOrgId
          ? [problem('exampleOrgId', name, `${name}[${index}]`, { given })]
          : [],
      ),
  });

export const principals: ListField<string> = organizations(
  'principals',
  ({ buckets, orgBuckets }) =>
    buckets.length > 0 || orgBuckets ? ['imageBuilder', 's3'] : ['imageBuilder'],
);

export const resources: ListField<string> = organizations('resources', ({ orgBuckets }) =>
  orgBuckets ? ['imageBuilder', 's3'] : ['imageBuilder'],
);

/** IDs of AWS Organizations that are close to an organization ID, with the shape of each. */
const otherIds = [
  { kind: 'organizationalUnit', shape: /^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/ },
  { kind: 'root', shape: /^r-[0-9a-z]{4,32}$/ },
  { kind: 'account', shape: /^\d{12}$/ },
] as const;

function refuseOrgId(name: OrganizationsField, given: string, path: string): Problem {
  const other = otherIds.find(({ shape }) => shape.test(given));
  return other
    ? problem('notAnOrgId', name, path, { given, kind: other.kind })
    : problem('malformedOrgId', name, path, { given });
}

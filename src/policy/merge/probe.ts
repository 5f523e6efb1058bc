import type { PolicyRequest } from '../access/policyRequest.ts';
import { imageBuilderActions } from '../catalog/imageBuilderActions.ts';
import { s3ActionNames } from '../catalog/s3Actions.ts';
import { includesWildcard, matchesWildcard } from '../statement/wildcard.ts';
import { pinsValues } from '../statement/implication.ts';
import type { Need } from '../statement/coverage.ts';

export type Service = 'imagebuilder' | 's3';

/** Builds download without signing (DP): what has no condition and reads objects is such a read. */
export function isAnonymousRead({ action, tests }: Need): boolean {
  return action === 's3:GetObject' && tests.length === 0;
}

/**
 * A request that a need is about, `undefined` where none can be made up: its conditions ask for more
 * than equality, or its action has no example left.
 */
export function probeOf(need: Need, service: Service): PolicyRequest | undefined {
  const action = sampleAction(need, service);
  if (action === undefined || !need.tests.every(pinsValues)) return undefined;
  const context = Object.fromEntries(
    need.tests.map(({ key, texts }) => [key, texts[0]?.value ?? ''] as const),
  );
  return {
    principal: need.tests.length === 0 ? 'anonymous' : {},
    action,
    resource: sampleResource(need.resource, service),
    context,
  };
}

const actionNames: Readonly<Record<Service, readonly string[]>> = {
  imagebuilder: imageBuilderActions.map(({ name }) => `imagebuilder:${name}`),
  s3: ['s3:GetObject', ...s3ActionNames.map((name) => `s3:${name}`)],
};

/** One the catalogue knows if there is one, since the engine knows those best. */
function sampleAction({ action, except }: Need, service: Service): string | undefined {
  const left = except.map((pattern) => pattern.toLowerCase());
  return [...actionNames[service], action.replaceAll(/[*?]/g, 'x')].find(
    (name) =>
      matchesWildcard(name.toLowerCase(), action.toLowerCase()) &&
      !left.some((pattern) => includesWildcard(pattern, name.toLowerCase())),
  );
}

const anyResource: Readonly<Record<Service, string>> = {
  imagebuilder: 'arn:aws:imagebuilder:us-east-1:111111111111:image/x/1.0.0/1',
  s3: 'arn:aws:s3:::any-bucket/any-object',
};

/** Stands in for what a wildcard stands for at the end of an ARN. */
const anyRest: Readonly<Record<Service, string>> = { imagebuilder: 'x/1.0.0/1', s3: 'x' };

function sampleResource(resource: string, service: Service): string {
  if (resource === '*') return anyResource[service];
  return resource.replace(/\*$/, anyRest[service]).replaceAll(/[*?]/g, 'x');
}

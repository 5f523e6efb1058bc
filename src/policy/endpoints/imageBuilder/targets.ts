import { ownerOf } from '../../access/knownValues.ts';
import { resourcePaths } from '../../access/perimeterRequests.ts';
import { type ImageBuilderAction, imageBuilderActions } from '../../catalog/imageBuilderActions.ts';
import { managedResourceKinds, managedResources } from '../../catalog/managedResources.ts';
import { readArn } from '../../statement/arn.ts';
import type { Inputs } from '../../inputs.ts';
import { partitionOf } from '../../region.ts';
import { matchesWildcard } from '../../statement/wildcard.ts';
import type { AskedAction, AskedTarget } from '../../difference/asked.ts';
import { concrete } from '../../concrete.ts';
import type { Named } from '../../difference/namedInPolicies.ts';

const account = '222222222222';

/** What AWS lends to builds, what the policies name by ARN, and every other resource. */
export function imageBuilderTargets(named: Named, inputs: Inputs): readonly AskedTarget[] {
  const known = new Set(
    imageBuilderActions.map(({ name }) => `imagebuilder:${name.toLowerCase()}`),
  );
  const unknown = named.literalActions.filter(
    (action) => /^imagebuilder:/i.test(action) && !known.has(action.toLowerCase()),
  );
  const { region } = inputs;
  const prefix = `arn:${partitionOf(region)}:imagebuilder:${region}`;
  const managed = managedTargets(prefix);
  const taken = new Set(managed.map(({ pattern }) => pattern));
  return [
    {
      target: { kind: 'imageBuilderResources' },
      ownedByAws: false,
      pattern: '*',
      actions: [
        ...imageBuilderActions.map((action) => askedOf(action, `${prefix}:${account}`)),
        ...unknown.map((action) => ({ action, resource: '*' })),
      ],
    },
    ...managed,
    ...named.resources.flatMap((given) => (taken.has(given) ? [] : namedTarget(given))),
  ];
}

/** Where the resource of an action stands in an ARN; `*` for an action that names none. */
function askedOf({ name, resourceTypes }: ImageBuilderAction, prefix: string): AskedAction {
  const path = pathOf(resourceTypes[0]);
  return {
    action: `imagebuilder:${name}`,
    resource: path === undefined ? '*' : `${prefix}:${path}`,
  };
}

const pathOf = (type: string | undefined): string | undefined =>
  type === undefined ? undefined : (resourcePaths[type] ?? resourcePaths['component']);

function managedTargets(prefix: string): readonly AskedTarget[] {
  return managedResourceKinds.map((kind) => {
    const { owner, resourceType, actions } = managedResources[kind];
    const pattern = `${prefix}:${owner}:${resourceType}/*`;
    return {
      target: { kind: 'named', arn: pattern },
      ownedByAws: true,
      pattern,
      actions: actions.map((name) => ({
        action: `imagebuilder:${name}`,
        resource: `${prefix}:${owner}:${resourceType}/${resourceType === 'workflow' ? 'build/' : ''}any/1.0.0/1`,
      })),
    };
  });
}

/** Every action whose resource can be among those that a policy names. */
function namedTarget(given: string): readonly AskedTarget[] {
  const arn = readArn(given);
  if (
    arn?.service !== 'imagebuilder' ||
    (/^\*+$/.test(arn.resource) && /^\*?$/.test(arn.account))
  ) {
    return [];
  }
  const ownedByAws = ownerOf({ resource: given }) === 'aws';
  const owner = `arn:${concrete(arn.partition)}:imagebuilder:${concrete(arn.region)}:${concrete(arn.account)}`;
  const actions = imageBuilderActions
    .filter(({ name }) => !ownedByAws || managedReads.has(name))
    .flatMap((action) => askedAmong(action, owner, given));
  return [{ target: { kind: 'named', arn: given }, ownedByAws, pattern: given, actions }];
}

/** AWS lets callers only read what it owns. */
const managedReads: ReadonlySet<string> = new Set(
  managedResourceKinds.flatMap((kind): readonly string[] => managedResources[kind].actions),
);

/** The action on a resource of its type that the pattern has; none where it can have none. */
function askedAmong(
  action: ImageBuilderAction,
  owner: string,
  pattern: string,
): readonly AskedAction[] {
  const usual = askedOf(action, owner);
  if (action.resourceTypes.length === 0) return [];
  if (matchesWildcard(usual.resource, pattern)) return [usual];
  const type = pathOf(action.resourceTypes[0])?.split('/')[0];
  const alike = concrete(pattern);
  if (readArn(alike)?.resource.split('/')[0] !== type) return [];
  const versioned = `${alike}/1.0.0/1`;
  const resource = matchesWildcard(versioned, pattern) ? versioned : alike;
  return [{ action: usual.action, resource }];
}

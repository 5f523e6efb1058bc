import { s3Actions } from '../../catalog/s3Actions.ts';
import { readArn } from '../../statement/arn.ts';
import type { Inputs } from '../../inputs.ts';
import { partitionOf } from '../../region.ts';
import type { AskedAction, AskedTarget } from '../../difference/asked.ts';
import { concrete } from '../../concrete.ts';
import type { Named } from '../../difference/namedInPolicies.ts';

/** A bucket that policies are not likely to name. */
const otherBucket = 'some-other-bucket';

/** The buckets that the policies name, one by one, every other bucket, and requests that name none. */
export function s3Targets(named: Named, inputs: Inputs): readonly AskedTarget[] {
  const partition = partitionOf(inputs.region);
  const literal = named.literalActions.filter((action) => /^s3:/i.test(action));
  const isKnown = knownActions();
  const unknown = literal.filter((action) => !isKnown.has(action.toLowerCase()));
  const arns = [...new Set(named.resources.flatMap(objectsArn))];
  return [
    {
      target: { kind: 'otherBuckets' },
      ownedByAws: false,
      pattern: '*',
      actions: [
        ...actionsOf('objects', `arn:${partition}:s3:::${otherBucket}/any`),
        ...actionsOf('bucket', `arn:${partition}:s3:::${otherBucket}`),
      ],
    },
    {
      target: { kind: 's3Service' },
      ownedByAws: true,
      pattern: '',
      actions: ['s3:ListAllMyBuckets', ...unknown].map((action) => ({ action, resource: '*' })),
    },
    ...arns.map(bucketTarget),
  ];
}

const actionsOf = (target: keyof typeof s3Actions, resource: string): readonly AskedAction[] =>
  s3Actions[target].names.map((name) => ({ action: `s3:${name}`, resource }));

function knownActions(): ReadonlySet<string> {
  const { objects, bucket } = s3Actions;
  const names = [...objects.names, ...bucket.names, 'ListAllMyBuckets'];
  return new Set(names.map((name) => `s3:${name.toLowerCase()}`));
}

/** The objects that a resource stands for; of a bucket itself, all of its objects. */
function objectsArn(given: string): readonly string[] {
  const arn = readArn(given);
  if (arn?.service !== 's3' || /^\**(\/\*+)?$/.test(arn.resource)) return [];
  return given.includes('/') ? [given] : [`${given}/*`];
}

function bucketTarget(pattern: string): AskedTarget {
  const [bucket = '', ...objects] = pattern.split('/');
  const object = concrete(pattern);
  return {
    target: { kind: 'bucket', arn: pattern },
    ownedByAws: false,
    pattern,
    actions: [
      ...actionsOf('objects', object.endsWith('/') ? `${object}any` : object),
      ...(/^\*+$/.test(objects.join('/')) ? actionsOf('bucket', concrete(bucket)) : []),
    ],
  };
}

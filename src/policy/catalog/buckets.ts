import type { Sourced } from './sources.ts';

interface Bucket extends Sourced {
  /** `<region>` and `<environment>` stand for the inputs of the same name. */
  readonly name: string;
  /** What of the bucket is read, after the slash. */
  readonly objects: '*' | 'components/*';
}

const ibug = { source: 'IBUG', certainty: 'verified', objects: '*' } as const;

/** Read by every build, anonymously, in the order in which the policy lists them. */
export const imageBuilderBuckets: readonly Bucket[] = [
  { ...ibug, name: 'ec2imagebuilder-toe-<region>-<environment>' },
  {
    ...ibug,
    name: 'ec2imagebuilder-managed-resources-<region>-<environment>',
    objects: 'components/*',
  },
];

/** Read by Linux builds whose recipe brings no user data, to install the Systems Manager agent. */
export const ssmAgentBucket: Bucket = { ...ibug, name: 'amazon-ssm-<region>' };

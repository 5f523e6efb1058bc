import { keysOf } from './keysOf.ts';
import type { Sourced } from './sources.ts';

/** Resources that AWS and its partners own and lend to builds. */
interface ManagedResource extends Sourced {
  /** The ARN's account field. */
  readonly owner: 'aws' | 'third-party' | 'aws-marketplace';
  readonly resourceType: 'component' | 'image' | 'workflow';
  /** What a build needs to call on them, without the service prefix. */
  readonly actions: readonly string[];
}

export const managedResources = {
  components: {
    owner: 'aws',
    resourceType: 'component',
    actions: ['GetComponent'],
    source: 'IBUG',
    certainty: 'verified',
  },
  images: {
    owner: 'aws',
    resourceType: 'image',
    actions: ['GetImage'],
    source: 'DP',
    certainty: 'verified',
  },
  workflows: {
    owner: 'aws',
    resourceType: 'workflow',
    actions: ['GetWorkflow'],
    source: 'IB_WORKFLOWS',
    certainty: 'verified',
  },
  /** CIS hardening is likely among them; AWS Marketplace has it, too. */
  thirdPartyComponents: {
    owner: 'third-party',
    resourceType: 'component',
    actions: ['GetComponent', 'GetMarketplaceResource'],
    source: 'IB_COMPONENT',
    certainty: 'verified',
  },
  marketplaceComponents: {
    owner: 'aws-marketplace',
    resourceType: 'component',
    actions: ['GetComponent', 'GetMarketplaceResource'],
    source: 'IAM_DATA',
    certainty: 'verified',
  },
} as const satisfies Record<string, ManagedResource>;

export type ManagedResourceKind = keyof typeof managedResources;

export type ManagedResourceOwner = (typeof managedResources)[ManagedResourceKind]['owner'];

export const managedResourceKinds = keysOf(managedResources);

/**
 * Components whose content is read through a presigned URL of `GetMarketplaceResource`, from a bucket that AWS
 * names nowhere: no policy can open it before the first refusal tells its name.
 */
export const componentsOfUnnamedBuckets = [
  'thirdPartyComponents',
  'marketplaceComponents',
] as const satisfies readonly ManagedResourceKind[];

export type UnnamedBucketKind = (typeof componentsOfUnnamedBuckets)[number];

/** What builds do with such a component, among all that they do. */
export const unnamedBucketSteps = {
  thirdPartyComponents: 'getThirdPartyComponent',
  marketplaceComponents: 'getMarketplaceComponent',
} as const satisfies Record<UnnamedBucketKind, string>;

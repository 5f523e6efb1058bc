import { keysOf } from './keysOf.ts';
import type { Sourced } from './sources.ts';

/** Resources that AWS owns and lends to builds. */
interface ManagedResource extends Sourced {
  /** The ARN's account field. */
  readonly owner: 'aws' | 'aws-marketplace';
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
  marketplaceComponents: {
    owner: 'aws-marketplace',
    resourceType: 'component',
    actions: ['GetComponent', 'GetMarketplaceResource'],
    source: 'IAM_DATA',
    certainty: 'verified',
  },
} as const satisfies Record<string, ManagedResource>;

export type ManagedResourceKind = keyof typeof managedResources;

export const managedResourceKinds = keysOf(managedResources);

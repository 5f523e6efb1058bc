import { keysOf } from './keysOf.ts';
import type { Sourced } from './sources.ts';

interface ActionGroup extends Sourced {
  readonly actions: readonly string[];
}

const ours = { source: 'IAM_DATA', certainty: 'likely' } as const;

/**
 * Actions that are denied together. The grouping is ours; that the actions exist is verified
 * against the catalogue by a test.
 */
export const denyGroups = {
  delete: {
    ...ours,
    actions: [
      'DeleteComponent',
      'DeleteContainerRecipe',
      'DeleteDistributionConfiguration',
      'DeleteImage',
      'DeleteImagePipeline',
      'DeleteImageRecipe',
      'DeleteInfrastructureConfiguration',
      'DeleteLifecyclePolicy',
      'DeleteWorkflow',
    ],
  },
  sharing_policy: {
    ...ours,
    actions: [
      'PutImagePolicy',
      'PutComponentPolicy',
      'PutImageRecipePolicy',
      'PutContainerRecipePolicy',
    ],
  },
  distribution_exfil: {
    ...ours,
    actions: [
      'DistributeImage',
      'CreateDistributionConfiguration',
      'UpdateDistributionConfiguration',
      'RetryImage',
    ],
  },
  import_untrusted: {
    ...ours,
    actions: ['ImportVmImage', 'ImportDiskImage', 'ImportComponent'],
  },
  privilege_escalation_chain: {
    ...ours,
    actions: [
      'CreateComponent',
      'CreateInfrastructureConfiguration',
      'UpdateInfrastructureConfiguration',
      'CreateImage',
      'CreateImagePipeline',
      'UpdateImagePipeline',
      'StartImagePipelineExecution',
      'CreateWorkflow',
      'SendWorkflowStepAction',
    ],
  },
  lifecycle_destruction: {
    ...ours,
    actions: ['CreateLifecyclePolicy', 'UpdateLifecyclePolicy', 'StartResourceStateUpdate'],
  },
  tag_tampering: { ...ours, actions: ['TagResource', 'UntagResource'] },
  build_disruption: { ...ours, actions: ['CancelImageCreation', 'CancelLifecycleExecution'] },
} as const satisfies Record<string, ActionGroup>;

export type DenyGroupId = keyof typeof denyGroups;

export const denyGroupIds = keysOf(denyGroups);

/** What a build instance itself calls: denying one of these stops builds that use it. */
export const buildInstanceMinimum = {
  actions: ['GetComponent', 'GetContainerRecipe', 'GetMarketplaceResource'],
  source: 'PVB',
  certainty: 'likely',
} as const satisfies ActionGroup;

import type { Sourced } from './sources.ts';

/** When a call asks for a further action; always, where nothing is said. */
export type FurtherActionCase = 'tags' | 'imageRecipe' | 'containerRecipe' | 'distribution';

interface FurtherAction extends Sourced {
  readonly action: string;
  /** The calls that are refused where the action is. */
  readonly calls: readonly string[];
  readonly only?: FurtherActionCase;
}

/** That the calls ask for it, SAR says; that the check passes the endpoint is inferred. */
const sar = { source: 'SAR', certainty: 'likely' } as const;

const ofRecipes = ['CreateImageRecipe', 'CreateContainerRecipe'] as const;
const ofBuilds = ['CreateImage', 'CreateImagePipeline', 'UpdateImagePipeline'] as const;
const ofCreations = [
  'CreateComponent',
  'CreateContainerRecipe',
  'CreateDistributionConfiguration',
  'CreateImage',
  'CreateImagePipeline',
  'CreateImageRecipe',
  'CreateInfrastructureConfiguration',
  'CreateLifecyclePolicy',
  'CreateWorkflow',
] as const;

/** Actions that calls of another name are authorized as, too. */
export const furtherActions = [
  { ...sar, action: 'GetComponent', calls: ofRecipes },
  { ...sar, action: 'GetImage', calls: ofRecipes },
  { ...sar, action: 'GetWorkflow', calls: ofBuilds },
  { ...sar, action: 'GetImageRecipe', calls: ofBuilds, only: 'imageRecipe' },
  { ...sar, action: 'GetContainerRecipe', calls: ofBuilds, only: 'containerRecipe' },
  { ...sar, action: 'GetInfrastructureConfiguration', calls: ofBuilds },
  { ...sar, action: 'GetDistributionConfiguration', calls: ofBuilds, only: 'distribution' },
  { ...sar, action: 'TagResource', calls: ofCreations, only: 'tags' },
] as const satisfies readonly FurtherAction[];

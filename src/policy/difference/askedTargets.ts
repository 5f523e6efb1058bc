import type { EndpointId } from '../catalog/endpoints.ts';
import type { Inputs } from '../inputs.ts';
import type { DifferenceTarget } from './difference.ts';
import { imageBuilderTargets } from '../endpoints/imageBuilder/targets.ts';
import type { Named } from './namedInPolicies.ts';
import { s3Targets } from '../endpoints/s3/targets.ts';

/** An action and the resource that it is asked of. */
export interface AskedAction {
  readonly action: string;
  readonly resource: string;
}

/** Something to ask for, and each action that can be asked of it. */
export interface AskedTarget {
  readonly target: DifferenceTarget;
  readonly actions: readonly AskedAction[];
  /** AWS's own resources are in no organization. */
  readonly ownedByAws: boolean;
  /** Whether a request for a resource belongs here; the longest pattern wins. */
  readonly pattern: string;
}

/** Resources that the policies name beyond these are not asked for one by one. */
export const mostTargets = 60;

const targetsOf: Readonly<
  Record<EndpointId, (named: Named, inputs: Inputs) => readonly AskedTarget[]>
> = { imageBuilder: imageBuilderTargets, s3: s3Targets };

/** Everything to ask for at an endpoint: what the policies name, and what they do not. */
export function askedTargets(
  endpoint: EndpointId,
  named: Named,
  inputs: Inputs,
): readonly AskedTarget[] {
  return targetsOf[endpoint](named, inputs);
}

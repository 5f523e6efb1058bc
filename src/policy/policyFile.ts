import { type EndpointId, endpoints } from './catalog/endpoints.ts';
import type { Inputs } from './inputs.ts';

/** The name under which an endpoint's policy is downloaded: `s3-endpoint-policy.us-west-2.prod.json`. */
export function policyFileName(
  endpoint: EndpointId,
  { region, environment }: Pick<Inputs, 'region' | 'environment'>,
): string {
  return `${endpoints[endpoint].service}-endpoint-policy.${region}.${environment}.json`;
}

import type { EndpointId } from './catalog/endpoints.ts';
import type { Inputs } from './inputs.ts';

const stems: Readonly<Record<EndpointId, string>> = {
  imageBuilder: 'imagebuilder-endpoint-policy',
  s3: 's3-endpoint-policy',
};

/** The name under which an endpoint's policy is downloaded. */
export function policyFileName(
  endpoint: EndpointId,
  { region, environment }: Pick<Inputs, 'region' | 'environment'>,
): string {
  return `${stems[endpoint]}.${region}.${environment}.json`;
}

import { type EndpointId, endpoints, mapEndpoints } from '../catalog/endpoints.ts';

/** The scripts of the AWS CLI formats: one applies, one undoes that, one says whether it still is so. */
export const bashFiles = {
  apply: 'apply-endpoint-policies.sh',
  rollBack: 'roll-back-endpoint-policies.sh',
  compare: 'compare-endpoint-policies.sh',
} as const;

export const powerShellFiles = {
  apply: 'apply-endpoint-policies.ps1',
  rollBack: 'roll-back-endpoint-policies.ps1',
  compare: 'compare-endpoint-policies.ps1',
} as const;

interface EndpointNames {
  /** As AWS writes the service. */
  readonly service: string;
  /** What identifiers begin with, in each style. */
  readonly pascal: string;
  readonly camel: string;
  readonly snake: string;
  readonly kebab: string;
}

/** `imageBuilder` → `image_builder` */
export const snakeCase = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What the endpoints are called in the outputs. */
export const endpointNames = mapEndpoints((endpoint: EndpointId): EndpointNames => ({
  service: endpoints[endpoint].name,
  pascal: endpoint.charAt(0).toUpperCase() + endpoint.slice(1),
  camel: endpoint,
  snake: snakeCase(endpoint),
  kebab: snakeCase(endpoint).replaceAll('_', '-'),
}));

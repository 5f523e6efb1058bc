import { type EndpointId, endpoints, type EndpointService } from '../catalog/endpoints.ts';

/** An action of a policy taken apart; either part may have wildcards where IAM takes them. */
export interface PolicyAction {
  /** In lower case: IAM tells no capitals in actions. */
  readonly service: string;
  readonly name: string;
}

const shape = /^([a-z0-9-]+):([a-z0-9*?]{1,128})$/i;

/** Takes `service:Name` apart; `*` and `*:*` are every action of every service. */
export function readAction(given: string): PolicyAction | 'everything' | undefined {
  if (given === '*' || given === '*:*') return 'everything';
  const [, service, name] = shape.exec(given) ?? [];
  return service === undefined || name === undefined
    ? undefined
    : { service: service.toLowerCase(), name };
}

/** The service whose requests pass through an endpoint: its prefix in actions. */
export function serviceOf(endpoint: EndpointId): EndpointService {
  return endpoints[endpoint].service;
}

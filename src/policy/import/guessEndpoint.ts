import { type EndpointId, endpointIds, endpoints } from '../catalog/endpoints.ts';
import { nodesOf, type SourceNode, textOf } from './sourceNode.ts';

/**
 * Which of the two endpoints a policy is for: by the name of its service, else by the one service
 * that its actions and resources name. `undefined` where neither tells, or another service is named.
 */
export function guessEndpoint(
  policy: SourceNode,
  serviceName: string | undefined,
): EndpointId | undefined {
  const service = serviceName?.split('.').at(-1);
  // A name that a template leaves open tells nothing.
  if (service !== undefined && !service.includes('}')) {
    return endpointIds.find((id) => endpoints[id].service === service);
  }
  const named = endpointIds.filter((id) => namesService(policy, endpoints[id].service));
  return named.length === 1 ? named[0] : undefined;
}

function namesService(policy: SourceNode, service: string): boolean {
  const pattern = new RegExp(`^(arn:[^:]*:)?${service}:`, 'i');
  for (const node of nodesOf(policy)) {
    if (pattern.test(textOf(node) ?? '')) return true;
  }
  return false;
}

import { objectAt, scalarAt } from '../hcl/hclNodes.ts';
import type { SourceNode } from '../sourceNode.ts';

/** What tells of an endpoint wherever it stands: in a command, a table, a sentence. */
const shapes: Readonly<Record<string, RegExp>> = {
  VpcEndpointId: /\bvpce-[0-9a-f]{8,17}\b/g,
  ServiceName: /\b(?:cn\.)?com\.amazonaws\.[a-z0-9-]+\.[a-z0-9.-]*[a-z0-9]/g,
  VpcEndpointType: /(?<=vpc-?endpoint-?type\W{1,40})(?:Interface|Gateway(?:LoadBalancer)?)\b/gi,
  VpcId: /\bvpc-[0-9a-f]{8,17}\b/g,
};

/** An endpoint as the words around its policy tell of it; what they name two of tells nothing. */
export function wordsAround(words: string): SourceNode {
  const members = Object.entries(shapes).flatMap(([name, shape]) => {
    const found = new Set(words.match(shape) ?? []);
    const [only] = found;
    return found.size === 1 && only !== undefined
      ? [{ name, offset: 0, node: scalarAt(0, only) }]
      : [];
  });
  return objectAt(0, members);
}

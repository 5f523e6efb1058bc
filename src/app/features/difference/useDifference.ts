import { useEffect, useState } from 'react';
import {
  comparePolicies,
  type Difference,
  type EndpointId,
  type Inputs,
} from '../../../policy/index.ts';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import { createYielder } from '../../lib/yieldToMain.ts';

/** What changes for requests; nothing while both policies are asked. */
export function useDifference(
  endpoint: EndpointId,
  before: unknown,
  after: unknown,
  inputs: Inputs,
): Difference | 'failed' | undefined {
  const [difference, setDifference] = useState<Difference | 'failed'>();
  useEffect(() => {
    const comparing = lazyCode(() =>
      comparePolicies(endpoint, before, after, inputs, { yieldToMain: createYielder() }),
    );
    void comparing.want();
    return comparing.subscribe(() => {
      const loadState = comparing.loadState();
      setDifference(loadState.state === 'ready' ? loadState.code : 'failed');
    });
  }, [after, before, endpoint, inputs]);
  return difference;
}

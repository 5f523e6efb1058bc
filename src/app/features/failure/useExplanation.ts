import { useEffect, useState } from 'react';
import { endpointIds, explainFailure, type FailureExplanation } from '../../../policy/index.ts';
import { type Derived, isUsable } from '../../form/builder/derive.ts';
import { useRested } from '../../form/builder/useRested.ts';

const restFor = 150;

/**
 * What a text means, a moment after it or the policies have changed; nothing while there is none.
 * `missing` where the policy engine did not arrive.
 */
export function useExplanation(text: string): FailureExplanation | 'missing' | undefined {
  const derived = useRested();
  const [explained, setExplained] = useState<FailureExplanation | 'missing'>();
  const isEmpty = text.trim() === '';
  useEffect(() => {
    if (isEmpty) return;
    let wanted = true;
    const begin = async () => {
      const next = await explainOrMiss(text, derived);
      if (wanted) setExplained(next);
    };
    const timer = setTimeout(() => void begin(), restFor);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [derived, isEmpty, text]);
  return isEmpty ? undefined : explained;
}

async function explainOrMiss(
  text: string,
  { inputs, policies, imported }: Derived,
): Promise<FailureExplanation | 'missing'> {
  const usable = endpointIds.filter((endpoint) => isUsable(policies[endpoint]));
  try {
    return await explainFailure(text, {
      inputs,
      policies: Object.fromEntries(usable.map((id) => [id, policies[id].document])),
      imported: Object.fromEntries(
        endpointIds.flatMap((id) => {
          const policy = imported[id];
          return policy?.state === 'read' ? [[id, policy.document] as const] : [];
        }),
      ),
    });
  } catch {
    return 'missing';
  }
}

import { type EndpointId, policySizeQuota } from '../../../policy/index.ts';
import { useDerived } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';

/** How much of the quota the policy uses, in characters, white space included. */
export function PolicySize({ endpoint }: { readonly endpoint: EndpointId }) {
  const { policies } = useMessages();
  const size = useDerived((derived) => derived.policies[endpoint].text.length);
  const quota = policySizeQuota.characters;
  const tooLong = size > quota;
  return (
    <span className={tooLong ? 'policy-size policy-size-over' : 'policy-size'}>
      <meter
        min={0}
        max={quota}
        high={quota * 0.8}
        value={Math.min(size, quota)}
        aria-hidden="true"
      />
      <span>{policies.size(size, quota)}</span>
      {tooLong && <strong>{policies.tooLong}</strong>}
    </span>
  );
}

import type { EndpointId } from '../../../policy/index.ts';
import { BlockedNotice } from '../../form/BlockedNotice.tsx';
import '../../ui/policyProblem.css';
import { ServiceNameDoubt } from './ServiceNameDoubt.tsx';

/** What must be mended or found out before the policy can be used. */
export default function PolicyProblems({ endpoint }: { readonly endpoint: EndpointId }) {
  return (
    <>
      <BlockedNotice endpoint={endpoint} />
      <ServiceNameDoubt endpoint={endpoint} />
    </>
  );
}

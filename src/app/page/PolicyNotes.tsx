import { Suspense } from 'react';
import type { EndpointId } from '../../policy/index.ts';
import { useDerived } from '../form/builder/useBuilder.ts';
import { Later } from '../ui/Deferred.tsx';
import { lazyPart } from '../ui/lazy/lazyPart.tsx';

const ImportedNotice = lazyPart(() => import('../features/import/ImportedNotice.tsx'));
const PolicyFindings = lazyPart(() => import('../features/problems/PolicyFindings.tsx'));

/** What else is to be known of a policy: what became of the endpoint's present one, and what was found. */
export function PolicyNotes({ endpoint }: { readonly endpoint: EndpointId }) {
  const imported = useDerived((derived) => derived.imported[endpoint] !== undefined);
  return (
    <>
      {imported && (
        <Suspense>
          <ImportedNotice endpoint={endpoint} />
        </Suspense>
      )}
      <Later after="firstScreen">
        <PolicyFindings endpoint={endpoint} />
      </Later>
    </>
  );
}

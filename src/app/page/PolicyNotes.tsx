import { Suspense } from 'react';
import type { EndpointId } from '../../policy/index.ts';
import { useDerived } from '../form/builder/useBuilder.ts';
import { lazyPart } from '../ui/lazy/lazyPart.tsx';

const ImportedNotice = lazyPart(() => import('../features/import/ImportedNotice.tsx'));

/** What became of the endpoint's present policy, below the new one. */
export function PolicyNotes({ endpoint }: { readonly endpoint: EndpointId }) {
  const imported = useDerived((derived) => derived.imported[endpoint] !== undefined);
  if (!imported) return null;
  return (
    <Suspense>
      <ImportedNotice endpoint={endpoint} />
    </Suspense>
  );
}

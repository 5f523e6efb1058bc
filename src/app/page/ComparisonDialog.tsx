import { Suspense } from 'react';
import { useWorkbench, useWorkbenchPart } from '../form/workbench.ts';
import { lazyPart } from '../ui/lazy/lazyPart.tsx';
import { PartMissing } from '../ui/lazy/PartMissing.tsx';
import '../ui/notice.css';

const DifferenceDialog = lazyPart(
  () => import('../features/difference/DifferenceDialog.tsx'),
  DialogMissing,
);

/** The comparison that some part of the page has asked for. */
export function ComparisonDialog() {
  const workbench = useWorkbench();
  const comparison = useWorkbenchPart('comparing');
  if (!comparison) return null;
  return (
    <Suspense>
      <DifferenceDialog {...comparison} onClose={() => workbench.set({ comparing: undefined })} />
    </Suspense>
  );
}

function DialogMissing() {
  return (
    <section className="notice notice-late">
      <PartMissing />
    </section>
  );
}

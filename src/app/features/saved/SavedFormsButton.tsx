import { Suspense, useState } from 'react';
import { useMessages } from '../../ui/language/useMessages.ts';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';

const KeptFormsDialog = lazyPart(() => import('./SavedFormsDialog.tsx'));

/** Leads to every form that this browser keeps, and to forgetting them. */
export function KeptFormsButton() {
  const { footer } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="text-button" onClick={() => setOpen(true)}>
        {footer.keptForms}
      </button>
      {open && (
        <Suspense>
          <KeptFormsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

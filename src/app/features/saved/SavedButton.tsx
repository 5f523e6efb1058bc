import Button from '@mui/material/Button';
import { Bookmark } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { keep } from '../../../words/en/keep.ts';
import { followSaved } from '../../form/drafts/savedStore.ts';
import { useWorkbench, useWorkbenchPart } from '../../form/workbench.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import type { Fill } from './SavedDialog.tsx';

const SavedDialog = lazyPart(() => import('./SavedDialog.tsx'));

/** Leads to every form that this browser keeps, named or not. */
export default function SavedButton({ onFill }: { readonly onFill: Fill }) {
  const { saved: text } = useWords('keep', keep);
  const workbench = useWorkbench();
  const open = useWorkbenchPart('savedOpen');
  useEffect(followSaved, []);
  return (
    <>
      <Button
        className="saved-button"
        title={text.title}
        aria-haspopup="dialog"
        startIcon={<Bookmark size={16} />}
        onClick={() => workbench.set({ savedOpen: true })}
      >
        <span className="button-label">{text.open}</span>
      </Button>
      {open && (
        <Suspense>
          <SavedDialog onFill={onFill} onClose={() => workbench.set({ savedOpen: false })} />
        </Suspense>
      )}
    </>
  );
}

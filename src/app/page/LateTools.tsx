import { Suspense } from 'react';
import { CommandButton } from '../features/commands/CommandButton.tsx';
import type { CommandTargets } from '../features/commands/command.ts';
import { PasteButton } from '../features/paste/PasteButton.tsx';
import { useWorkbenchPart } from '../form/workbench.ts';
import { lazyPart } from '../ui/lazy/lazyPart.tsx';

const ShareDialog = lazyPart(() => import('../features/share/ShareDialog.tsx'));

/** The tools of the header that come after the first screen. */
export default function LateTools({ copy }: { readonly copy: CommandTargets['copy'] }) {
  const sharing = useWorkbenchPart('sharing');
  return (
    <>
      <PasteButton />
      <CommandButton copy={copy} />
      {sharing && (
        <Suspense>
          <ShareDialog />
        </Suspense>
      )}
    </>
  );
}

import { ClipboardPaste } from 'lucide-react';
import { Suspense } from 'react';
import { createPortal } from 'react-dom';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { IconAction } from '../../ui/IconAction.tsx';
import { paste as englishPaste } from '../../../words/en/paste.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { givenText } from '../../form/given/givenText.ts';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import {
  handOver,
  useWorkbench,
  type WorkbenchState,
  useWorkbenchPart,
} from '../../form/workbench.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { showsKeys } from '../../ui/keys.ts';
import type { Given } from '../../lib/useDropZone.ts';
import './paste.css';
import { useGivenAnywhere } from './useGivenAnywhere.ts';
import { recognize } from '../../form/given/recognize.ts';

const PasteDialog = lazyPart(() => import('./PasteDialog.tsx'));

/** Opens the box that takes anything; what is pasted or dropped beside every field goes where it belongs. */
export function PasteButton() {
  const words = useWords('paste', englishPaste);
  const { getDerived } = useBuilder();
  const announce = useAnnounce();
  const workbench = useWorkbench();
  const shown = useWorkbenchPart('pasting');
  const show = (given: WorkbenchState['pasting']) => workbench.set({ pasting: given });
  const take = async (given: Given) => {
    const read = await givenText(given);
    if (read.refused) {
      show(read);
      return;
    }
    const { text } = read;
    const { region } = getDerived().inputs;
    const paste = await recognize(text, { region }).catch(() => undefined);
    // The box tries again to tell.
    if (!paste) show(read);
    else if (paste.kind === 'policy' && !paste.failure) {
      handOver(workbench, 'import', text);
      announce(words.took.policy);
    } else if (paste.kind === 'failure') {
      handOver(workbench, 'failure', text);
      announce(words.took.failure);
    } else if (paste.kind !== 'nothing') show(read);
  };
  const dropping = useGivenAnywhere(
    (dialog) => dialog === undefined,
    (given) => void take(given),
  );
  return (
    <>
      <IconAction
        label={words.title}
        aria-haspopup="dialog"
        hint={showsKeys() ? words.buttonTitle : words.title}
        onClick={() => show({ text: '' })}
      >
        <ClipboardPaste size={18} />
      </IconAction>
      {dropping &&
        createPortal(
          <div className="drop-anywhere" aria-hidden="true">
            <p>{words.dropHere}</p>
          </div>,
          document.body,
        )}
      {shown && (
        <Suspense>
          <PasteDialog initial={shown} onClose={() => show(undefined)} />
        </Suspense>
      )}
    </>
  );
}

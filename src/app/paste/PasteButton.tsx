import { ClipboardPaste } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useBuilder } from '../builder/useBuilder.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { usePasteMessages } from '../i18n/usePasteMessages.ts';
import { lazyPart } from '../late/lazyPart.tsx';
import { handOver } from '../review/handOver.ts';
import { useAnnounce } from '../shell/Announcer.tsx';
import { readTextFile } from '../shell/readTextFile.ts';
import { onPasteBox } from './pasteBox.ts';
import { type PastedData, usePasteAnywhere } from './usePasteAnywhere.ts';
import { longestPaste, recognizeOrMiss } from './useRecognized.ts';

const PasteDialog = lazyPart(() => import('./PasteDialog.tsx'));

/** Opens the box that takes anything; what is pasted beside every field goes where it belongs. */
export function PasteButton() {
  const words = usePasteMessages();
  const { getDerived } = useBuilder();
  const announce = useAnnounce();
  const [shown, setShown] = useState<string>();
  useEffect(() => onPasteBox(setShown), []);
  usePasteAnywhere((pasted) => {
    const take = async () => {
      const text = await textOf(pasted);
      const { paste } = await recognizeOrMiss(text, getDerived().inputs.region);
      if (paste === 'missing') setShown(text);
      else if (paste.kind === 'policy' && !paste.failure) {
        handOver('import', text);
        announce(words.took.policy);
      } else if (paste.kind === 'failure') {
        handOver('trouble', text);
        announce(words.took.failure);
      } else if (paste.kind !== 'nothing') setShown(text);
    };
    void take();
  });
  return (
    <>
      <IconButton
        aria-label={words.title}
        aria-haspopup="dialog"
        title={words.buttonTitle}
        onClick={() => setShown('')}
      >
        <ClipboardPaste size={18} />
      </IconButton>
      {shown !== undefined && (
        <Suspense>
          <PasteDialog initial={shown} onClose={() => setShown(undefined)} />
        </Suspense>
      )}
    </>
  );
}

/** Of a copied file what is in it; of one that is no text nothing. */
async function textOf({ text, file }: PastedData): Promise<string> {
  if (text !== '' || !file) return text;
  const read = await readTextFile(file, longestPaste);
  return read.text ?? '';
}

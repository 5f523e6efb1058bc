import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import Button from '@mui/material/Button';
import { useMessages } from './language/useMessages.ts';
import { useAnnounce } from './Announcer.tsx';
import { showsKeys } from './keys.ts';
import { ModalDialog } from './ModalDialog.tsx';

/** Copies a text; `what` names it in the sentence that says so. Resolves to whether it was copied. */
type Copy = (text: string, what: string) => Promise<boolean>;

const ClipboardContext = createContext<Copy>(async () => false);

export const useCopy = () => useContext(ClipboardContext);

/** Copies for everything below it, and offers the text selected where the browser refuses. */
export function Clipboard({ children }: { readonly children: ReactNode }) {
  const { clipboard } = useMessages();
  const announce = useAnnounce();
  const [refused, setRefused] = useState<string>();
  const copy = useCallback<Copy>(
    async (text, what) => {
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        setRefused(text);
        return false;
      }
      announce(clipboard.copied(what));
      return true;
    },
    [announce, clipboard],
  );
  return (
    <ClipboardContext value={copy}>
      {children}
      {refused !== undefined && (
        <RefusedCopy text={refused} onClose={() => setRefused(undefined)} />
      )}
    </ClipboardContext>
  );
}

function RefusedCopy({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const { clipboard } = useMessages();
  return (
    <ModalDialog title={clipboard.refusedTitle} onClose={onClose}>
      <p>
        {clipboard.refused} {showsKeys() && clipboard.refusedKeys}
      </p>
      <textarea
        ref={selectAll}
        readOnly
        className="refused-text"
        aria-label={clipboard.text}
        value={text}
        rows={14}
      />
      <div className="dialog-actions">
        <Button variant="outlined" onClick={onClose}>
          {clipboard.close}
        </Button>
      </div>
    </ModalDialog>
  );
}

/** After the dialog has opened, which moves the focus. */
const selectAll = (area: HTMLTextAreaElement | null) => {
  requestAnimationFrame(() => {
    area?.focus();
    area?.select();
  });
};

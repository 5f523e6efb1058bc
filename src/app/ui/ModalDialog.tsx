import { type ReactNode, useCallback, useId, useLayoutEffect, useRef } from 'react';
import { TopLayer } from './topLayer.ts';
import './modalDialog.css';

interface ModalDialogProps {
  readonly title: string;
  /** As wide as the window allows, for two texts side by side. */
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it traps focus, closes on Escape and gives focus back. */
export function ModalDialog({ title, wide = false, onClose, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const self = useCallback(() => dialog.current, []);
  // Closed while it still is in the page: one that was taken out gives no focus back.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      // Strict mode closes and opens it once more; the event of that comes when it is open again.
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <TopLayer value={self}>{children}</TopLayer>
    </dialog>
  );
}

import { IconButton } from '../controls/IconButton.tsx';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';
import { useFocusBack } from './useFocusBack.ts';
import { useSoon } from './useSoon.ts';

interface NoticeProps {
  readonly icon: ReactNode;
  /** Names the notice. */
  readonly label: string;
  readonly dismiss: string;
  readonly onDismiss: () => void;
  /** Comes after the first screen: it lies over the page, so that nothing moves. */
  readonly late?: boolean;
  /** Buttons. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Something to know, and perhaps to do, that waits until the person has seen it. */
export function Notice({
  icon,
  label,
  dismiss,
  onDismiss,
  late = false,
  actions,
  children,
}: NoticeProps) {
  const { noteFocus, giveBack } = useFocusBack();
  const soon = useSoon();
  const told = soon || !late;
  const close = () => {
    giveBack();
    onDismiss();
  };
  return (
    <section role="status" aria-label={label} className={late ? 'notice notice-late' : 'notice'}>
      {told && (
        <>
          {icon}
          <div>
            <p>{children}</p>
            {actions}
          </div>
          <IconButton aria-label={dismiss} title={dismiss} onFocus={noteFocus} onClick={close}>
            <X size={16} />
          </IconButton>
        </>
      )}
    </section>
  );
}

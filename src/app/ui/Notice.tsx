import Alert from '@mui/material/Alert';
import { IconAction } from './IconAction.tsx';
import { X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import './notice.css';
import { useFocusBack } from '../lib/focus/useFocusBack.ts';
import { useSoon } from '../lib/useSoon.ts';

interface NoticeProps {
  readonly icon: ReactNode;
  /** Names the notice. */
  readonly label: string;
  readonly dismiss: string;
  readonly onDismiss: () => void;
  /** Comes after the first screen, below the views. */
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
  useEffect(() => (late ? markNotice() : undefined), [late]);
  const { noteFocus, giveBack } = useFocusBack();
  const soon = useSoon();
  const isShown = soon || !late;
  const close = () => {
    giveBack();
    onDismiss();
  };
  return (
    <section role="status" aria-label={label} className={late ? 'notice notice-late' : 'notice'}>
      {isShown && (
        // The section tells it, a moment after it stands there.
        <Alert
          role="none"
          severity="info"
          icon={icon}
          action={
            <IconAction label={dismiss} onFocus={noteFocus} onClick={close}>
              <X size={16} />
            </IconAction>
          }
        >
          <p>{children}</p>
          {actions}
        </Alert>
      )}
    </section>
  );
}

let lateNotices = 0;

/** While a notice stands below the views; a class, since `:has()` is asked again for whatever the editors draw. */
function markNotice(): () => void {
  const mark = () => document.documentElement.classList.toggle('with-late-notice', lateNotices > 0);
  lateNotices += 1;
  mark();
  return () => {
    lateNotices -= 1;
    mark();
  };
}

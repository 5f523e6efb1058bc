import { RotateCw } from 'lucide-react';
import { IconAction } from '../IconAction.tsx';
import { useMessages } from '../language/useMessages.ts';
import { useAnnounce } from '../Announcer.tsx';
import { tryAgain } from '../../lib/lazy/lazyCode.ts';
import { useFocusOnWhatCame } from '../../lib/focus/useFocusOnReplacement.ts';

/** Fetches again what did not arrive, here and elsewhere on the page; says so where it fails again. */
function useTryAgain() {
  const { app } = useMessages();
  const announce = useAnnounce();
  const { button, noteAsked } = useFocusOnWhatCame();
  const fetch = async () => {
    noteAsked();
    if (!(await tryAgain())) announce(app.stillMissing);
  };
  return { app, button, onClick: () => void fetch() };
}

export function TryAgain() {
  const { app, button, onClick } = useTryAgain();
  return (
    <button ref={button} type="button" className="text-button" onClick={onClick}>
      {app.tryAgain}
    </button>
  );
}

/** The same where there is no room for a sentence. */
export function TryAgainIcon() {
  const { app, button, onClick } = useTryAgain();
  const sentence = `${app.partMissing} ${app.tryAgain}`;
  return (
    <IconAction ref={button} label={sentence} onClick={onClick}>
      <RotateCw size={18} />
    </IconAction>
  );
}

import { Link } from 'lucide-react';
import { linkAddress } from '../form/address/addressBar.ts';
import { sharedFragment } from '../form/address/sharedFragment.ts';
import { useBuilder, useDerived } from '../form/builder/useBuilder.ts';
import Button from '@mui/material/Button';
import { useMessages } from '../ui/language/useMessages.ts';
import { useCopy } from '../ui/Clipboard.tsx';
import { ColorSchemeButton } from './ColorSchemeButton.tsx';
import { LanguageButtons } from './LanguageButtons.tsx';
import { Later } from '../ui/Deferred.tsx';
import { lazyPart } from '../ui/lazy/lazyPart.tsx';
import { TryAgainIcon } from '../ui/lazy/TryAgain.tsx';

const LateTools = lazyPart(() => import('./LateTools.tsx'), TryAgainIcon);

export function Header() {
  const { app, clipboard } = useMessages();
  const builder = useBuilder();
  const sound = useDerived((derived) => derived.sound);
  const linkable = useDerived((derived) => sharedFragment(derived) !== undefined);
  const copy = useCopy();
  const whyNot = sound ? (linkable ? undefined : app.linkTooLong) : app.linkNeedsSoundForm;
  return (
    <header className="header">
      <div className="header-title">
        <h1>{app.name}</h1>
        <p>{app.purpose}</p>
      </div>
      <LanguageButtons />
      <ColorSchemeButton />
      <Later after="firstScreen" fallback={<span className="late-tools-place" />}>
        <LateTools copy={copy} />
      </Later>
      <Button
        variant="outlined"
        startIcon={<Link size={15} />}
        disabled={!linkable}
        title={whyNot}
        onClick={() => void copy(linkAddress(builder), clipboard.link)}
      >
        {app.copyLink}
      </Button>
    </header>
  );
}

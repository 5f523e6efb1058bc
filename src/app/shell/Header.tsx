import { Link } from 'lucide-react';
import { linkAddress } from '../address/addressBar.ts';
import { sharedFragment } from '../address/sharedFragment.ts';
import { useBuilder, useDerived } from '../builder/useBuilder.ts';
import Button from '@mui/material/Button';
import { useMessages } from '../i18n/useMessages.ts';
import { useCopy } from './Clipboard.tsx';
import { ColorSchemeButton } from './ColorSchemeButton.tsx';
import { LanguageButtons } from './LanguageButtons.tsx';
import { Later } from './Later.tsx';
import { lazyPart } from '../late/lazyPart.tsx';
import { TryAgainIcon } from '../late/TryAgain.tsx';

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

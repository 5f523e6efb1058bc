import { Link } from 'lucide-react';
import type { ReactNode } from 'react';
import { shareLink } from '../form/address/shareLink.ts';
import { useBuilder, useDerived } from '../form/builder/useBuilder.ts';
import { useWorkbench } from '../form/workbench.ts';
import Button from '@mui/material/Button';
import { useMessages } from '../ui/language/useMessages.ts';
import { useCopy } from '../ui/Clipboard.tsx';
import { ColorSchemeButton } from './ColorSchemeButton.tsx';
import { LanguageButtons } from './LanguageButtons.tsx';
import { Later } from '../ui/Deferred.tsx';
import { lazyPart } from '../ui/lazy/lazyPart.tsx';
import { TryAgainIcon } from '../ui/lazy/TryAgain.tsx';

const LateTools = lazyPart(() => import('./LateTools.tsx'), TryAgainIcon);

export function Header({ children }: { readonly children: ReactNode }) {
  const messages = useMessages();
  const { app } = messages;
  const builder = useBuilder();
  const workbench = useWorkbench();
  const valid = useDerived((derived) => derived.valid);
  const copy = useCopy();
  return (
    <header className="header">
      <div className="header-title">
        <h1>{app.name}</h1>
      </div>
      {children}
      <LanguageButtons />
      <ColorSchemeButton />
      <Later after="firstScreen" fallback={<span className="late-tools-place" />}>
        <LateTools copy={copy} />
      </Later>
      <Button
        variant="outlined"
        className="copy-link"
        startIcon={<Link size={15} />}
        disabled={!valid}
        title={valid ? undefined : app.linkNeedsValidForm}
        onClick={() => shareLink({ builder, workbench, copy, messages })}
      >
        <span className="button-label">{app.copyLink}</span>
      </Button>
    </header>
  );
}

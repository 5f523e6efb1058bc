import { Link, Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { shareLink } from '../form/address/shareLink.ts';
import { useBuilder, useDerived } from '../form/builder/useBuilder.ts';
import { useWorkbench } from '../form/workbench.ts';
import Button from '@mui/material/Button';
import { useMessages } from '../ui/language/useMessages.ts';
import { useCopy } from '../ui/Clipboard.tsx';
import { Later } from '../ui/Deferred.tsx';
import { lazyPart } from '../ui/lazy/lazyPart.tsx';
import { TryAgainIcon } from '../ui/lazy/TryAgain.tsx';
import { IconAction } from '../ui/IconAction.tsx';
import { setColorSchemeMode, useColorSchemeMode } from '../ui/theme/colorScheme.ts';
import { languages } from '../../words/languages.ts';
import { useLanguage } from '../ui/language/useWords.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { switchLanguage } from '../ui/switchLanguage.ts';

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

const next = { system: 'light', light: 'dark', dark: 'system' } as const;
const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** Follows the system until a person chooses; the choice is kept in this browser. */
function ColorSchemeButton() {
  const { app } = useMessages();
  const mode = useColorSchemeMode();
  const Icon = icons[mode];
  return (
    <IconAction label={app.colorScheme[mode]} onClick={() => setColorSchemeMode(next[mode])}>
      <Icon size={18} />
    </IconAction>
  );
}

/** One for every other language, in that language; the choice is kept in this browser. */
function LanguageButtons() {
  const shown = useLanguage();
  const announce = useAnnounce();
  return languages
    .filter(({ code }) => code !== shown)
    .map(({ code, name }, place) => (
      <Button
        // oxlint-disable-next-line react/no-array-index-key -- the button that was pressed keeps the focus, and leads on
        key={place}
        className="language"
        lang={code}
        onClick={() => void switchLanguage(announce, code)}
      >
        {name}
      </Button>
    ));
}

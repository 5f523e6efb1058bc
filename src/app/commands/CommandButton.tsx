import { Keyboard } from 'lucide-react';
import { Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import { useBuilder } from '../builder/useBuilder.ts';
import IconButton from '@mui/material/IconButton';
import { commands } from '../../words/en/commands.ts';
import { useWords } from '../i18n/useWords.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { useAnnounce } from '../shell/Announcer.tsx';
import { lazyPart } from '../late/lazyPart.tsx';
import { useSetColorSchemeMode } from '../theme/colorScheme.ts';
import { formActions } from '../undo/formActions.ts';
import { isApple } from '../undo/undoRequest.ts';
import type { Command, CommandTargets } from './command.ts';
import { CommandDialog } from './CommandDialog.tsx';
import { useCommandKeys } from './useCommandKeys.ts';

const KeptFormsDialog = lazyPart(() => import('../draft/KeptFormsDialog.tsx'));

interface CommandButtonProps {
  readonly copy: CommandTargets['copy'];
}

/** Opens the list of commands, and runs a command by its own keys. */
export function CommandButton({ copy }: CommandButtonProps) {
  const words = useWords('commands', commands);
  const [open, setOpen] = useState<'commands' | 'keptForms'>();
  const targets = useTargets(copy, setOpen);
  const announce = useAnnounce();
  const run = (command: Command) => {
    // First the dialog gives back the focus, which the command may then move.
    flushSync(() => setOpen(undefined));
    const whyNot = command.whyNot?.(targets());
    if (whyNot === undefined) command.run(targets());
    else announce(words.whyNot[whyNot]);
  };
  const toggleList = () => setOpen((shown) => (shown === 'commands' ? undefined : 'commands'));
  useCommandKeys({ run, toggleList, listOpen: open === 'commands' });
  const close = () => setOpen(undefined);
  return (
    <>
      <IconButton
        aria-label={words.dialog.title}
        aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
        aria-haspopup="dialog"
        title={`${words.dialog.title} (${isApple ? '⌘K' : 'Ctrl+K'})`}
        onClick={toggleList}
      >
        <Keyboard size={18} />
      </IconButton>
      {open === 'commands' && <CommandDialog targets={targets()} onRun={run} onClose={close} />}
      {open === 'keptForms' && (
        <Suspense>
          <KeptFormsDialog onClose={close} />
        </Suspense>
      )}
    </>
  );
}

/** What commands act on, as it is when asked. */
function useTargets(
  copy: CommandTargets['copy'],
  setOpen: (dialog: 'commands' | 'keptForms' | undefined) => void,
): () => CommandTargets {
  const builder = useBuilder();
  const messages = useMessages();
  const announce = useAnnounce();
  const setColorScheme = useSetColorSchemeMode();
  return () => ({
    builder,
    messages,
    form: formActions(),
    copy,
    announce,
    setColorScheme,
    openKeptForms: () => setOpen('keptForms'),
    openCommands: () => setOpen('commands'),
  });
}

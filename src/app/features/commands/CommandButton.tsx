import { Keyboard } from 'lucide-react';
import { type ComponentType, Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { IconAction } from '../../ui/IconAction.tsx';
import { commands } from '../../../words/en/commands.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useWorkbench } from '../../form/workbench.ts';
import { isApple } from '../../form/history/undoRequest.ts';
import type { Command, CommandTargets } from './command.ts';
import { CommandDialog } from './CommandDialog.tsx';
import { useCommandKeys } from './useCommandKeys.ts';

interface CommandButtonProps {
  readonly copy: CommandTargets['copy'];
  readonly SavedForms: ComponentType<{ readonly onClose: () => void }>;
}

/** Opens the list of commands, and runs a command by its own keys. */
export function CommandButton({ copy, SavedForms }: CommandButtonProps) {
  const words = useWords('commands', commands);
  const [open, setOpen] = useState<'commands' | 'savedForms'>();
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
      <IconAction
        label={words.dialog.title}
        aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
        aria-haspopup="dialog"
        hint={`${words.dialog.title} (${isApple ? '⌘K' : 'Ctrl+K'})`}
        onClick={toggleList}
      >
        <Keyboard size={18} />
      </IconAction>
      {open === 'commands' && <CommandDialog targets={targets()} onRun={run} onClose={close} />}
      {open === 'savedForms' && (
        <Suspense>
          <SavedForms onClose={close} />
        </Suspense>
      )}
    </>
  );
}

/** What commands act on, as it is when asked. */
function useTargets(
  copy: CommandTargets['copy'],
  setOpen: (dialog: 'commands' | 'savedForms' | undefined) => void,
): () => CommandTargets {
  const builder = useBuilder();
  const messages = useMessages();
  const announce = useAnnounce();
  const workbench = useWorkbench();
  return () => ({
    builder,
    messages,
    workbench,
    copy,
    announce,
    openSavedForms: () => setOpen('savedForms'),
    openCommands: () => setOpen('commands'),
  });
}

import { Keyboard } from 'lucide-react';
import { type ComponentType, Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { IconAction } from '../../ui/IconAction.tsx';
import { isApple, showsKeys } from '../../ui/keys.ts';
import { commands } from '../../../words/en/commands.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useWorkbench } from '../../form/workbench.ts';
import type { Command, CommandTargets } from './command.ts';
import { CommandDialog } from './CommandDialog.tsx';
import { useListKey } from './useListKey.ts';

interface CommandButtonProps {
  readonly copy: CommandTargets['copy'];
  readonly SavedForms: ComponentType<{ readonly onClose: () => void }>;
}

/** Opens the list of commands, by its key, too. */
export function CommandButton({ copy, SavedForms }: CommandButtonProps) {
  const { dialog: text } = useWords('commands', commands);
  const [open, setOpen] = useState<'commands' | 'savedForms'>();
  const targets = useTargets(copy, setOpen);
  const run = (command: Command) => {
    // First the dialog gives back the focus, which the command may then move.
    flushSync(() => setOpen(undefined));
    command.run(targets());
  };
  const toggleList = () => setOpen((shown) => (shown === 'commands' ? undefined : 'commands'));
  useListKey(toggleList, open === 'commands');
  const close = () => setOpen(undefined);
  return (
    <>
      <IconAction
        label={text.title}
        aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
        aria-haspopup="dialog"
        hint={showsKeys() ? `${text.title} (${isApple ? '⌘K' : 'Ctrl+K'})` : text.title}
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
  setOpen: (dialog: 'savedForms') => void,
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
  });
}

import { Keyboard } from 'lucide-react';
import { useEffectEvent, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { commands } from '../../../words/en/commands.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { useWorkbench } from '../../form/workbench.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { IconAction } from '../../ui/IconAction.tsx';
import { isApple, latinLetter, showsKeys } from '../../ui/keys.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import type { Command, CommandTargets } from './command.ts';
import { CommandDialog } from './CommandDialog.tsx';

/** Opens the list of commands, by its key, too. */
export function CommandButton({ copy }: Pick<CommandTargets, 'copy'>) {
  const { dialog: text } = useWords('commands', commands);
  const builder = useBuilder();
  const messages = useMessages();
  const announce = useAnnounce();
  const workbench = useWorkbench();
  const [open, setOpen] = useState(false);
  const targets: CommandTargets = { builder, messages, workbench, copy, announce };
  const run = (command: Command) => {
    // First the dialog gives back the focus, which the command may then move.
    flushSync(() => setOpen(false));
    command.run(targets);
  };
  const toggle = () => setOpen((shown) => !shown);
  useListKey(toggle, open);
  return (
    <>
      <IconAction
        label={text.title}
        aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
        aria-haspopup="dialog"
        hint={showsKeys() ? `${text.title} (${isApple ? '⌘K' : 'Ctrl+K'})` : text.title}
        onClick={toggle}
      >
        <Keyboard size={18} />
      </IconAction>
      {open && <CommandDialog targets={targets} onRun={run} onClose={() => setOpen(false)} />}
    </>
  );
}

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Ctrl+K; ⌘K on Apple’s keyboards, where Ctrl+K deletes to the end of the line. */
export function isListKey(event: Key, apple = isApple): boolean {
  const modified = apple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return modified && !event.shiftKey && !event.altKey && latinLetter(event) === 'k';
}

/** Listens for the key that opens and closes the list, in the whole page; other dialogs keep every key. */
function useListKey(toggle: () => void, listOpen: boolean): void {
  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (!isListKey(event)) return;
    if (!listOpen && document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    toggle();
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => answer(event);
    // On the way down, since the editors take Ctrl+K for the beginning of keys of their own.
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

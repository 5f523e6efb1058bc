import { useId, useState } from 'react';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { commands as englishCommands } from '../../../words/en/commands.ts';
import { showsKeys } from '../../ui/keys.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { asTyped } from '../../ui/CodeInput.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import type { Command, CommandTargets } from './command.ts';
import { CommandList, optionId } from './CommandList.tsx';
import { commands } from './commands.ts';
import './commands.css';
import { searchCommands } from './searchCommands.ts';
import { useCommandLabels } from './useCommandLabels.ts';
import { useActiveCommand } from './useActiveCommand.ts';

interface CommandDialogProps {
  readonly targets: CommandTargets;
  readonly onRun: (command: Command) => void;
  readonly onClose: () => void;
}

/** Every command: searched by typing, chosen by arrow keys, run by Enter. */
export function CommandDialog({ targets, onRun, onClose }: CommandDialogProps) {
  const { dialog: text, keywords } = useWords('commands', englishCommands);
  const labels = useCommandLabels();
  const listId = useId();
  const [search, setSearch] = useState('');
  // The names of tools are English in every language.
  const found = searchCommands(commands, search, [labels, keywords, englishCommands.keywords]);
  const runnable = (command: Command) => command.whyNot?.(targets) === undefined;
  const { active, setActive, onKeyDown } = useActiveCommand(found, (command) => {
    if (runnable(command)) onRun(command);
  });
  return (
    <ModalDialog title={text.title} onClose={onClose}>
      <OutlinedInput
        placeholder={text.search}
        aria-label={text.search}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        onKeyDown={onKeyDown}
        slotProps={{
          input: {
            ...asTyped,
            role: 'combobox',
            'aria-expanded': found.length > 0,
            'aria-controls': listId,
            'aria-autocomplete': 'list',
            'aria-activedescendant': active && optionId(listId, active.id),
          },
        }}
      />
      <CommandList
        id={listId}
        commands={found}
        active={active}
        targets={targets}
        onActive={setActive}
        onRun={(command) => {
          if (runnable(command)) onRun(command);
        }}
      />
      <p role="status" className={found.length === 0 ? 'command-none' : 'visually-hidden'}>
        {found.length === 0 ? text.none(search.trim()) : search !== '' && text.found(found.length)}
      </p>
      {showsKeys() && <p className="field-help command-help">{text.help}</p>}
      <div className="dialog-actions">
        <Button variant="outlined" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </ModalDialog>
  );
}

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { commands as englishCommands } from '../../../words/en/commands.ts';
import { isApple, showsKeys } from '../../ui/keys.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { asTyped } from '../../ui/CodeInput.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import type { Command, CommandGroup, CommandId, CommandTargets } from './command.ts';
import { commands } from './commands.ts';
import { searchCommands } from './searchCommands.ts';
import { useCommandLabels } from './useCommandLabels.ts';
import './commands.css';

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

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface ActiveCommand {
  /** The one that Enter runs: the first until another is chosen. */
  readonly active: Command | undefined;
  readonly setActive: (command: Command) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Which command of a list the keys speak of while the focus stays in the search field. */
function useActiveCommand(
  found: readonly Command[],
  onEnter: (command: Command) => void,
): ActiveCommand {
  const [chosen, setActive] = useState<Command>();
  const active = found.find((command) => command === chosen) ?? found[0];
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of an input method are its own.
    if (event.nativeEvent.isComposing || !active) return;
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive(found.at((found.indexOf(active) + step) % found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEnter(active);
    }
  };
  return { active, setActive, onKeyDown };
}

const groups: readonly CommandGroup[] = ['policies', 'form', 'sections', 'page'];

const optionId = (listId: string, command: CommandId) => `${listId}-${command}`;

interface CommandListProps {
  readonly id: string;
  readonly commands: readonly Command[];
  readonly active: Command | undefined;
  readonly targets: CommandTargets;
  readonly onActive: (command: Command) => void;
  readonly onRun: (command: Command) => void;
}

/** The list that the search field controls; the focus stays in the field. */
function CommandList({ id, commands, ...rest }: CommandListProps) {
  const { dialog: text, groups: names } = useWords('commands', englishCommands);
  return (
    <div id={id} role="listbox" aria-label={text.title} className="command-list">
      {groups.map((group) => {
        const listed = commands.filter((command) => command.group === group);
        if (listed.length === 0) return null;
        return (
          <div key={group} role="group" aria-labelledby={`${id}-group-${group}`}>
            <div id={`${id}-group-${group}`} role="presentation" className="command-group">
              {names[group]}
            </div>
            {listed.map((command) => (
              <CommandOption key={command.id} listId={id} command={command} {...rest} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

interface CommandOptionProps extends Omit<CommandListProps, 'id' | 'commands'> {
  readonly listId: string;
  readonly command: Command;
}

function CommandOption(props: CommandOptionProps) {
  const { listId, command, active, targets, onActive, onRun } = props;
  const { whyNot: reasons } = useWords('commands', englishCommands);
  const labels = useCommandLabels();
  const option = useRef<HTMLDivElement>(null);
  const isActive = command === active;
  const whyNot = command.whyNot?.(targets);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the search field has the focus and the keys
    <div
      ref={option}
      id={optionId(listId, command.id)}
      role="option"
      aria-selected={isActive}
      aria-disabled={whyNot !== undefined}
      className="command"
      onPointerMove={() => onActive(command)}
      onClick={() => onRun(command)}
    >
      <span>
        {labels[command.id]}
        {whyNot !== undefined && <span className="command-why">{reasons[whyNot]}</span>}
      </span>
      {command.chord !== undefined && showsKeys() && <kbd>{chordShown(command.chord)}</kbd>}
    </div>
  );
}

const chordShown = (chord: string): string =>
  isApple ? chord.replace('Shift+', '⇧').replace(/\w$/, '⌘$&') : `Ctrl+${chord}`;

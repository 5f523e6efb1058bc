import { useEffect, useRef } from 'react';
import { commands as englishCommands } from '../../../words/en/commands.ts';
import { isApple, showsKeys } from '../../ui/keys.ts';
import { useWords } from '../../ui/language/useWords.ts';
import type { Command, CommandGroup, CommandId, CommandTargets } from './command.ts';
import { useCommandLabels } from './useCommandLabels.ts';

const groups: readonly CommandGroup[] = ['policies', 'form', 'sections', 'page'];

export const optionId = (listId: string, command: CommandId) => `${listId}-${command}`;

interface CommandListProps {
  readonly id: string;
  readonly commands: readonly Command[];
  readonly active: Command | undefined;
  readonly targets: CommandTargets;
  readonly onActive: (command: Command) => void;
  readonly onRun: (command: Command) => void;
}

/** The list that the search field controls; the focus stays in the field. */
export function CommandList({ id, commands, ...rest }: CommandListProps) {
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

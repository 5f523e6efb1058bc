import { type KeyboardEvent, useState } from 'react';
import type { Command } from './command.ts';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface ActiveCommand {
  /** The one that Enter runs: the first until another is chosen. */
  readonly active: Command | undefined;
  readonly setActive: (command: Command) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Which command of a list the keys speak of while the focus stays in the search field. */
export function useActiveCommand(
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

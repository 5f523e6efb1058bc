import type { CommandGroup, CommandId, WhyNot } from '../commands/command.ts';

type Sentence<Key extends string> = Readonly<Record<Key, string>>;

/** What the list of commands says; loaded after the first screen. */
export interface CommandMessages {
  readonly dialog: Sentence<
    'title' | 'search' | 'help' | 'none' | 'letterKeys' | 'letterKeysHelp' | 'close'
  > & {
    readonly found: (commands: number) => string;
  };
  readonly groups: Readonly<Record<CommandGroup, string>>;
  readonly labels: Readonly<Record<CommandId, string>>;
  /** Why a command leads nowhere now. */
  readonly whyNot: Readonly<Record<WhyNot, string>>;
}

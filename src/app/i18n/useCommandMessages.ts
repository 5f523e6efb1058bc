import { createPanelMessages } from './createPanelMessages.ts';
import { enCommands } from '../../words/en/commands.ts';

/** What the list of commands says. */
export const { usePanelMessages: useCommandMessages } = createPanelMessages(
  enCommands,
  async () => {
    const { jaCommands } = await import('../../words/ja/commands.ts');
    return jaCommands;
  },
);

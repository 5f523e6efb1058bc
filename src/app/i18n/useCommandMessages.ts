import { createPanelMessages } from './createPanelMessages.ts';
import { enCommands } from './enCommands.ts';

/** What the list of commands says. */
export const { usePanelMessages: useCommandMessages } = createPanelMessages(
  enCommands,
  async () => {
    const { jaCommands } = await import('./jaCommands.ts');
    return jaCommands;
  },
);

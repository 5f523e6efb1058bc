import { createPanelMessages } from './createPanelMessages.ts';
import { enKeep } from './enKeep.ts';

/** What is said of keeping what was entered, and of new versions. */
export const { usePanelMessages: useKeepMessages } = createPanelMessages(enKeep, async () => {
  const { jaKeep } = await import('./jaKeep.ts');
  return jaKeep;
});

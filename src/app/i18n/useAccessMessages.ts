import { createPanelMessages } from './createPanelMessages.ts';
import { enAccess } from './enAccess.ts';

/** What the board says of its answers, and what is asked of one's own. */
export const { usePanelMessages: useAccessMessages } = createPanelMessages(enAccess, async () => {
  const { jaAccess } = await import('./jaAccess.ts');
  return jaAccess;
});

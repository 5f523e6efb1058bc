import { createPanelMessages } from './createPanelMessages.ts';
import { enAccess } from '../../words/en/access.ts';

/** What the board says of its answers, and what is asked of one's own. */
export const { usePanelMessages: useAccessMessages } = createPanelMessages(enAccess, async () => {
  const { jaAccess } = await import('../../words/ja/access.ts');
  return jaAccess;
});

import { createPanelMessages } from './createPanelMessages.ts';
import { enKeep } from '../../words/en/keep.ts';

/** What is said of keeping what was entered, and of new versions. */
export const { usePanelMessages: useKeepMessages } = createPanelMessages(enKeep, async () => {
  const { jaKeep } = await import('../../words/ja/keep.ts');
  return jaKeep;
});

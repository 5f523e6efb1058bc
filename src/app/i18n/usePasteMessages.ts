import { createPanelMessages } from './createPanelMessages.ts';
import { enPaste } from '../../words/en/paste.ts';

/** What the box that takes anything says. */
export const { usePanelMessages: usePasteMessages } = createPanelMessages(enPaste, async () => {
  const { jaPaste } = await import('../../words/ja/paste.ts');
  return jaPaste;
});

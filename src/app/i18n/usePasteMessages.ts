import { createPanelMessages } from './createPanelMessages.ts';
import { enPaste } from './enPaste.ts';

/** What the box that takes anything says. */
export const { usePanelMessages: usePasteMessages } = createPanelMessages(enPaste, async () => {
  const { jaPaste } = await import('./jaPaste.ts');
  return jaPaste;
});

import { createPanelMessages } from './createPanelMessages.ts';
import { enApply } from './enApply.ts';

/** What the part that hands the policies over says. */
export const { usePanelMessages: useApplyMessages } = createPanelMessages(enApply, async () => {
  const { jaApply } = await import('./jaApply.ts');
  return jaApply;
});

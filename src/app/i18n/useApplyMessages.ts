import { createPanelMessages } from './createPanelMessages.ts';
import { enApply } from '../../words/en/apply.ts';

/** What the part that hands the policies over says. */
export const { usePanelMessages: useApplyMessages } = createPanelMessages(enApply, async () => {
  const { jaApply } = await import('../../words/ja/apply.ts');
  return jaApply;
});

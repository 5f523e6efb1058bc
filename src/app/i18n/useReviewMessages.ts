import { createPanelMessages } from './createPanelMessages.ts';
import { enReview } from './enReview.ts';

/** What the parts below the first screen say. */
export const { usePanelMessages: useReviewMessages, load: loadReviewMessages } =
  createPanelMessages(enReview, async () => {
    const { jaReview } = await import('./jaReview.ts');
    return jaReview;
  });

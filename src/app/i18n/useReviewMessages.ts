import { createPanelMessages } from './createPanelMessages.ts';
import { enReview } from '../../words/en/review.ts';

/** What the parts below the first screen say. */
export const { usePanelMessages: useReviewMessages, load: loadReviewMessages } =
  createPanelMessages(enReview, async () => {
    const { jaReview } = await import('../../words/ja/review.ts');
    return jaReview;
  });

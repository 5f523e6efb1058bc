import type { FurtherActionCase } from '../../policy/catalog/furtherActions.ts';
import type { AskedAction } from '../../policy/stoppedCalls.ts';

const cases: Readonly<Record<FurtherActionCase, string>> = {
  tags: 'if they set tags',
  imageRecipe: 'for image recipes',
  containerRecipe: 'for container recipes',
  distribution: 'if they name one',
};

/** Actions that calls ask for, each with when. */
export const askedWords = (asked: readonly AskedAction[]): string =>
  asked.map(({ action, only }) => (only ? `${action} (${cases[only]})` : action)).join(', ');

import type { FurtherActionCase } from '../../policy/catalog/furtherActions.ts';
import type { AskedAction } from '../../policy/stoppedCalls.ts';

const cases: Readonly<Record<FurtherActionCase, string>> = {
  tags: 'タグを付ける場合',
  imageRecipe: 'イメージレシピの場合',
  containerRecipe: 'コンテナレシピの場合',
  distribution: '指定する場合',
};

/** The Japanese counterpart of `askedWords`. */
export const askedWords = (asked: readonly AskedAction[]): string =>
  asked.map(({ action, only }) => (only ? `${action} (${cases[only]})` : action)).join('、');

import type { JsonKind } from '../../policy/jsonKind.ts';

/** "リストです", "数値が指定されています". */
export const kindWords: Readonly<Record<JsonKind, string>> = {
  nothing: '空の値',
  text: '文字列',
  number: '数値',
  boolean: 'ブール値',
  list: 'リスト',
  object: 'オブジェクト',
  other: 'JSON ではない値',
};

import * as en from '../../../../../src/words/en/index.ts';
import { access } from '../../../../../src/words/ja/access.ts';
import { apply } from '../../../../../src/words/ja/apply.ts';
import { commands } from '../../../../../src/words/ja/commands.ts';
import { compare } from '../../../../../src/words/ja/compare.ts';
import { importing } from '../../../../../src/words/ja/importing.ts';
import { keep } from '../../../../../src/words/ja/keep.ts';
import { page } from '../../../../../src/words/ja/page.ts';
import { paste } from '../../../../../src/words/ja/paste.ts';
import { review } from '../../../../../src/words/ja/review.ts';
import type { Words } from '../../../../../src/words/words.ts';

/** Everything that the page says in English, under the names that `messageUses` gives. */
export const english: Words = { ...en };

export const japanese: Words = {
  access,
  apply,
  commands,
  compare,
  importing,
  keep,
  page,
  paste,
  review,
};

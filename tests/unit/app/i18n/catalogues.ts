import { enAccess } from '../../../../src/words/en/access.ts';
import { jaAccess } from '../../../../src/words/ja/access.ts';
import { en } from '../../../../src/words/en/page.ts';
import { enApply } from '../../../../src/words/en/apply.ts';
import { enCommands } from '../../../../src/words/en/commands.ts';
import { enImport } from '../../../../src/words/en/import.ts';
import { enKeep } from '../../../../src/words/en/keep.ts';
import { enPaste } from '../../../../src/words/en/paste.ts';
import { enReview } from '../../../../src/words/en/review.ts';
import { ja } from '../../../../src/words/ja/page.ts';
import { jaApply } from '../../../../src/words/ja/apply.ts';
import { jaCommands } from '../../../../src/words/ja/commands.ts';
import { jaImport } from '../../../../src/words/ja/import.ts';
import { jaKeep } from '../../../../src/words/ja/keep.ts';
import { jaPaste } from '../../../../src/words/ja/paste.ts';
import { jaReview } from '../../../../src/words/ja/review.ts';

/** Everything that the page says in English, under the names that `messageUses` gives. */
export const english = {
  messages: en,
  access: enAccess,
  review: enReview,
  keep: enKeep,
  apply: enApply,
  import: enImport,
  commands: enCommands,
  paste: enPaste,
};

export type Catalogues = typeof english;

export const japanese: Catalogues = {
  messages: ja,
  access: jaAccess,
  review: jaReview,
  keep: jaKeep,
  apply: jaApply,
  import: jaImport,
  commands: jaCommands,
  paste: jaPaste,
};

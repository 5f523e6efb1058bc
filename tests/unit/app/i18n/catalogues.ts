import { enAccess } from '../../../../src/app/i18n/enAccess.ts';
import { jaAccess } from '../../../../src/app/i18n/jaAccess.ts';
import { en } from '../../../../src/app/i18n/en.ts';
import { enApply } from '../../../../src/app/i18n/enApply.ts';
import { enCommands } from '../../../../src/app/i18n/enCommands.ts';
import { enImport } from '../../../../src/app/i18n/enImport.ts';
import { enKeep } from '../../../../src/app/i18n/enKeep.ts';
import { enPaste } from '../../../../src/app/i18n/enPaste.ts';
import { enReview } from '../../../../src/app/i18n/enReview.ts';
import { ja } from '../../../../src/app/i18n/ja.ts';
import { jaApply } from '../../../../src/app/i18n/jaApply.ts';
import { jaCommands } from '../../../../src/app/i18n/jaCommands.ts';
import { jaImport } from '../../../../src/app/i18n/jaImport.ts';
import { jaKeep } from '../../../../src/app/i18n/jaKeep.ts';
import { jaPaste } from '../../../../src/app/i18n/jaPaste.ts';
import { jaReview } from '../../../../src/app/i18n/jaReview.ts';

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

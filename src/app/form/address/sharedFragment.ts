import { basesOf, writeLink } from '../../../formats/index.ts';
import { chosenLanguage } from '../../ui/language/currentLanguage.ts';
import type { Derived } from '../builder/derive.ts';

/** The fragment that opens the same form, the same policies, a view and a comparison; nothing where no link can. */
export function sharedFragment(
  { inputs, imported, sound }: Derived,
  view?: string,
  comparison?: string,
): string | undefined {
  const bases = basesOf(imported);
  return sound && bases
    ? writeLink(inputs, { bases, language: chosenLanguage(), view, comparison })
    : undefined;
}

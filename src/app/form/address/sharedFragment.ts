import { basesOf, linkedBases, writeLink } from '../../../formats/index.ts';
import { chosenLanguage } from '../../ui/language/currentLanguage.ts';
import type { Derived } from '../builder/derive.ts';

/**
 * The fragment that opens the same form, a view and a comparison, and the same policies but for what is too long for a
 * link (`leftOut`); nothing while the form is in error.
 */
export function sharedFragment(
  { inputs, imported, valid }: Derived,
  view?: string,
  comparison?: string,
): string | undefined {
  if (!valid) return undefined;
  const bases = linkedBases(imported);
  return writeLink(inputs, { bases, language: chosenLanguage(), view, comparison });
}

/** The same in full, for this page alone, where no link is too long; nothing where it cannot be. */
export function wholeFragment({ inputs, imported, valid }: Derived): string | undefined {
  const bases = basesOf(imported);
  return valid && bases ? writeLink(inputs, { bases }) : undefined;
}

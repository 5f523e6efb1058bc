import { type Bases, type ImportedPolicies, writeLink } from '../../../formats/index.ts';
import { chosenLanguage } from '../../ui/language/currentLanguage.ts';
import type { Derived } from '../builder/derive.ts';
import { mergedEndpoints } from '../builder/awaitMerge.ts';

/** The fragment that opens the same form, the same policies, a view and a comparison; nothing where no link can. */
export function sharedFragment(
  { inputs, imported, sound }: Derived,
  view?: string,
  comparison?: string,
): string | undefined {
  if (!sound) return undefined;
  const bases: [string, string][] = [];
  for (const endpoint of mergedEndpoints(imported)) {
    const packed = imported[endpoint]?.packed;
    if (packed === undefined) return undefined;
    bases.push([endpoint, packed]);
  }
  return writeLink(inputs, {
    bases: Object.fromEntries(bases),
    language: chosenLanguage(),
    view,
    comparison,
  });
}

/** What came packed with a link, to be read. */
export const importedWith = (bases: Bases = {}): ImportedPolicies =>
  Object.fromEntries(
    Object.entries(bases).map(([endpoint, packed]) => [
      endpoint,
      { state: 'packed', packed, use: 'merge' },
    ]),
  );

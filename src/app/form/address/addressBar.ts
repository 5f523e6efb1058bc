import {
  basesOf,
  type ImportedPolicies,
  leftOut,
  linkedBases,
  mergedEndpoints,
  readLink,
  writeLink,
} from '../../../formats/index.ts';
import { chosenLanguage, onLanguageChange } from '../../ui/language/currentLanguage.ts';
import type { Derived } from '../builder/derive.ts';
import type { Builder } from '../builder/createBuilder.ts';
import type { View } from '../workbench.ts';
import { sameInputs } from '../../../policy/index.ts';

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

/** How long typing must rest before the address follows it. */
const restFor = 300;

/** More than anybody goes back. */
const mostRemembered = 50;

export interface AddressBar {
  /** Makes the present form an entry of its own in the history, so that Back returns to it. */
  readonly keepEntry: () => void;
  readonly stop: () => void;
}

/**
 * The address that opens the form as it stands, in a view other than the first one where it is asked for, compared
 * with another form whose fragment is given.
 */
export function linkAddress(
  builder: Builder,
  view: View = 'policies',
  comparison?: string,
): string {
  const asked = view === 'policies' ? undefined : view;
  const fragment = sharedFragment(builder.getDerived(), asked, comparison) ?? '';
  return `${location.origin}${location.pathname}${location.search}#${fragment}`;
}

/**
 * Keeps the fragment a mirror of the form while the form is in order, without an entry in the history
 * for every key; `onOpen` is told when the person goes back, forward or edits the address, and what was imported
 * where this page has left it out of that address.
 */
export function mirrorInAddressBar(
  builder: Builder,
  onOpen: (fragment: string, imported?: ImportedPolicies) => void,
): AddressBar {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const left = new Map<string, ImportedPolicies>();
  const remember = (hash: string, imported: ImportedPolicies) => {
    left.delete(hash);
    left.set(hash, imported);
    for (const oldest of [...left.keys()].slice(0, -mostRemembered)) left.delete(oldest);
  };
  const mirror = () => {
    clearTimeout(resting);
    resting = undefined;
    const derived = builder.getDerived();
    const fragment = sharedFragment(derived);
    if (fragment === undefined) return;
    if (leftOut(derived.imported).length > 0) {
      remember(`#${fragment}`, derived.imported);
      if (saysInFull(location.hash, derived)) return;
    }
    if (location.hash === `#${fragment}`) return;
    unlessRefused(() => history.replaceState(null, '', `#${fragment}`));
  };
  const unsubscribe = builder.subscribe(() => {
    clearTimeout(resting);
    resting = setTimeout(mirror, restFor);
  });
  const open = () => {
    clearTimeout(resting);
    onOpen(location.hash, left.get(location.hash));
    mirror();
  };
  const stopFollowing = onLanguageChange(mirror);
  addEventListener('popstate', open);
  mirror();
  return {
    keepEntry: () => {
      mirror();
      unlessRefused(() => history.pushState(null, '', location.href));
    },
    stop: () => {
      clearTimeout(resting);
      unsubscribe();
      stopFollowing();
      removeEventListener('popstate', open);
    },
  };
}

/** A longer link that was opened stays in the address while it says what the form holds. */
function saysInFull(hash: string, { inputs, imported }: Derived): boolean {
  const said = readLink(hash);
  const merged = mergedEndpoints(imported);
  return (
    said.refused.length === 0 &&
    sameInputs(said.inputs, inputs) &&
    merged.every((endpoint) => said.bases?.[endpoint] === imported[endpoint]?.packed)
  );
}

function unlessRefused(write: () => void): void {
  try {
    write();
  } catch {
    // Browsers limit how often the history may be written; the next change will try again.
  }
}

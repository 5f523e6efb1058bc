import { onLanguageChange } from '../../ui/language/currentLanguage.ts';
import type { Builder } from '../builder/createBuilder.ts';
import type { View } from '../workbench.ts';
import { sharedFragment } from './sharedFragment.ts';

/** How long typing must rest before the address follows it. */
const restFor = 300;

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
 * for every key; `onOpen` is told when the person goes back, forward or edits the address.
 */
export function mirrorInAddressBar(
  builder: Builder,
  onOpen: (fragment: string) => void,
): AddressBar {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const mirror = () => {
    clearTimeout(resting);
    resting = undefined;
    const fragment = sharedFragment(builder.getDerived());
    if (fragment === undefined || location.hash === `#${fragment}`) return;
    unlessRefused(() => history.replaceState(null, '', `#${fragment}`));
  };
  const unsubscribe = builder.subscribe(() => {
    clearTimeout(resting);
    resting = setTimeout(mirror, restFor);
  });
  const open = () => {
    clearTimeout(resting);
    onOpen(location.hash);
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

function unlessRefused(write: () => void): void {
  try {
    write();
  } catch {
    // Browsers limit how often the history may be written; the next change will try again.
  }
}

import { type RefObject, useEffect, useRef } from 'react';

/** A place that something takes: behind this neighbour, in this parent. */
interface Place {
  readonly taken: Element;
  readonly before: Element | null;
  readonly parent: Element;
}

/**
 * Of a button that goes away when what it asks for comes: gives the focus that is lost with it to what has
 * come in its place. `noteAsked` is told that it was pressed: later it may be hidden already.
 */
export function useFocusOnWhatCame(): {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly noteAsked: () => void;
} {
  const button = useRef<HTMLButtonElement>(null);
  const places = useRef<readonly Place[]>([]);
  useEffect(() => () => focusOn(places.current.find(({ parent }) => parent.isConnected)), []);
  return {
    button,
    noteAsked: () => {
      places.current = button.current ? placesOf(button.current) : [];
    },
  };
}

function placesOf(element: Element): readonly Place[] {
  const { parentElement: parent, previousElementSibling: before } = element;
  return parent ? [{ taken: element, before, parent }, ...placesOf(parent)] : [];
}

const focusable = [
  'button:enabled',
  '[href]',
  'input:enabled:not([hidden])',
  'select:enabled',
  'textarea:enabled',
  'summary',
  '[tabindex]',
].join();

/** Where nothing has come yet, what will is to come within the section. */
function focusOn(place: Place | undefined): void {
  // Whoever has gone on stays there; a dialog that has opened has the focus already.
  const isLost = document.activeElement === document.body;
  if (!isLost || !place || place.taken.isConnected) return;
  const { before, parent } = place;
  const came = before?.isConnected ? before.nextElementSibling : parent.firstElementChild;
  const inside = came?.matches(focusable) ? came : came?.querySelector(focusable);
  const target = inside ?? came ?? parent.closest('section') ?? parent;
  if (!(target instanceof HTMLElement)) return;
  if (!target.matches(focusable)) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

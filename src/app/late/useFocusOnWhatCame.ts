import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A place that something takes: behind this neighbour, in this parent. */
interface Place {
  readonly taken: Element;
  readonly before: Element | null;
  readonly parent: Element;
}

/**
 * Of a button that goes away when what it asks for comes: gives the focus that it has then to what has come
 * in its place.
 */
export function useFocusOnWhatCame(): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const watched = button.current;
    return () => {
      if (!watched || document.activeElement !== watched) return;
      const places = placesOf(watched);
      // The change that takes the button away is made in this task.
      queueMicrotask(() => focusOn(places.find(({ parent }) => parent.isConnected)));
    };
  }, []);
  return button;
}

function placesOf(element: Element): readonly Place[] {
  const { parentElement: parent, previousElementSibling: before } = element;
  return parent ? [{ taken: element, before, parent }, ...placesOf(parent)] : [];
}

const focusable =
  'button:enabled, [href], input:enabled, select:enabled, textarea:enabled, summary, [tabindex]';

/** Where nothing has come yet, what will is to come within the section. */
function focusOn(place: Place | undefined): void {
  // A dialog that has opened has the focus already.
  const isTaken = document.activeElement !== document.body;
  if (isTaken || !place || place.taken.isConnected) return;
  const { before, parent } = place;
  const came = before ? before.nextElementSibling : parent.firstElementChild;
  const inside = came?.matches(focusable) ? came : came?.querySelector(focusable);
  const target = inside ?? came ?? parent.closest('section, dialog') ?? parent;
  if (!(target instanceof HTMLElement)) return;
  if (!target.matches(focusable)) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

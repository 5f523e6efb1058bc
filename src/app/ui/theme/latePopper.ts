import type { createPopper as create, Instance } from '@popperjs/core';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';

/** What places lists and tooltips beside their anchors. */
export const popper = lazyCode(() => import('@popperjs/core'));

/**
 * @public Stands for Popper’s own function where MUI asks for it (build/leanMui.ts): until Popper is there, what it is to place
 * is not seen.
 */
export const createPopper = (
  ...[anchor, element, options]: Parameters<typeof create>
): Pick<Instance, 'forceUpdate' | 'destroy'> => {
  let instance: Instance | undefined;
  let open = true;
  const place = () => {
    const loaded = popper.loadState();
    if (!open) return;
    element.style.visibility = '';
    if (loaded.state === 'ready') instance = loaded.code.createPopper(anchor, element, options);
    // Without Popper, below the anchor is better than nowhere.
    else element.style.top = `${anchor.getBoundingClientRect().bottom}px`;
  };
  if (popper.loadState().state === 'ready') place();
  else {
    element.style.visibility = 'hidden';
    void popper.want().then(place);
  }
  return {
    forceUpdate: () => instance?.forceUpdate(),
    destroy: () => {
      open = false;
      instance?.destroy();
    },
  };
};

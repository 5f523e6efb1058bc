import { type ComponentType, lazy } from 'react';

const Nothing = () => null;

/** A part that the page can do without: where its code does not arrive there is nothing instead. */
export function lazyOptional<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
) {
  return lazy<ComponentType<Props>>(async () => {
    try {
      return await load();
    } catch {
      return { default: Nothing };
    }
  });
}

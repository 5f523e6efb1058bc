import { type ComponentType, lazy, type ReactNode } from 'react';

const Nothing = () => null;

export interface Part<Props> {
  readonly default: ComponentType<Props>;
}

/** A part that the page can do without: where its code does not arrive there is nothing instead. */
export function lazyOptional<Props extends object>(
  load: () => Promise<Part<Props>>,
  Instead: () => ReactNode = Nothing,
) {
  return lazy<ComponentType<Props>>(async () => {
    try {
      return await load();
    } catch {
      return { default: Instead };
    }
  });
}

import type { ComponentType, ReactNode } from 'react';
import { late } from '../../lib/lazy/lazyCode.ts';
import { PartMissing } from './PartMissing.tsx';
import { useLate } from '../../lib/lazy/useLoaded.ts';

interface Part<Props> {
  readonly default: ComponentType<Props>;
}

/** A part that is loaded when it is wanted: until its code arrives its place says so, and the page goes on. */
export function lazyPart<Props extends object>(
  load: () => Promise<Part<Props>>,
  Instead: () => ReactNode = PartMissing,
) {
  const part = late(load);
  return function LazyPart(props: Props) {
    const arrived = useLate(part);
    return arrived.state === 'ready' ? <arrived.code.default {...props} /> : <Instead />;
  };
}

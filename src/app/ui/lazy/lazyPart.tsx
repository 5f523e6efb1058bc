import type { ComponentType, ReactNode } from 'react';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import { PartMissing } from './PartMissing.tsx';
import { useLoaded } from '../../lib/lazy/useLoaded.ts';

interface Part<Props> {
  readonly default: ComponentType<Props>;
}

/** A part that is loaded when it is wanted: until its code arrives its place says so, and the page goes on. */
export function lazyPart<Props extends object>(
  load: () => Promise<Part<Props>>,
  Instead: () => ReactNode = PartMissing,
) {
  const part = lazyCode(load);
  return function LazyPart(props: Props) {
    const loadState = useLoaded(part);
    return loadState.state === 'ready' ? <loadState.code.default {...props} /> : <Instead />;
  };
}

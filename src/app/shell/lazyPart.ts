import { lazyOptional, type Part } from './lazyOptional.ts';
import { PartMissing } from './PartMissing.tsx';

/** A part that is loaded when it is wanted: where its code does not arrive its place says so, and the page goes on. */
export const lazyPart = <Props extends object>(load: () => Promise<Part<Props>>) =>
  lazyOptional(load, PartMissing);

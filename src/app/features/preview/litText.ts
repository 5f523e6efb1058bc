import { lazyCode } from '../../lib/lazy/lazyCode.ts';

/** Lights, in the plain text, the lines of the field in focus; Monaco has its own way. */
export const litText = lazyCode(() => import('./LitText.tsx'));

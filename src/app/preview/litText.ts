import { late } from '../late/late.ts';

/** Lights, in the plain text, the lines of the field in focus; Monaco has its own way. */
export const litText = late(() => import('./LitText.tsx'));

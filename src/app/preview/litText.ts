import { createArrival } from '../shell/arrival.ts';

/** Lights, in the plain text, the lines of the field in focus; Monaco has its own way. */
export const litText = createArrival(() => import('./LitText.tsx'));

import type { Direction } from './formHistory.ts';

/** Where a step back or forth is a key away. */
export const historyButtonId = (direction: Direction) => `form-${direction}`;

/** A part of its own, which comes with the first paste. */
export { recognizePaste } from '../../../formats/index.ts';

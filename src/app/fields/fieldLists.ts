import { createArrival } from '../shell/arrival.ts';

/** The lists of the two fields that search, with MUI; until then the fields are plain inputs. */
export const fieldLists = createArrival(() => import('./searchLists.ts'));

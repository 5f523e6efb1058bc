import { late } from '../../lib/lazy/lazyCode.ts';

/** The lists of the two fields that search, with MUI; until then the fields are plain inputs. */
export const fieldLists = late(() => import('./searchLists.ts'));

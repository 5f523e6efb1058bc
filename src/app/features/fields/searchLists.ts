/** What arrives after the first screen: the two fields that search a list, drawn by MUI. */
export { DeniedActionsList } from './DeniedActionsList.tsx';
export { RegionList } from './RegionList.tsx';

/** What only those need who have been here before: loaded before their first screen. */
export { openForm } from '../form/drafts/chooseStart.ts';
export { loadReportWords, StartReports } from '../features/saved/StartReports.tsx';

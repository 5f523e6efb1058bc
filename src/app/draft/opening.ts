/** What only those need who have been here before: loaded before their first screen. */
export { openForm } from './openForm.ts';
export { loadReportWords, StartReports } from './StartReports.tsx';

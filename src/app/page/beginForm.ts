import type { ComponentType } from 'react';
import type { Start } from '../form/drafts/chooseStart.ts';
import { lazyCode } from '../lib/lazy/lazyCode.ts';
import { mayHaveSaved } from '../form/drafts/mayHaveSaved.ts';
import type { StartReportsProps } from '../features/saved/StartReports.tsx';

/** How the page begins. */
export interface Opening {
  readonly start: Start;
  /** Tells what was kept from before, where there is something to tell. */
  readonly Reports?: ComponentType<StartReportsProps>;
  /** Loads the words of the reports, once the language is known. */
  readonly loadReportWords?: () => Promise<unknown>;
}

export const nothingSaved: Opening = { start: { sameTab: false, unreadable: [] } };

const opening = lazyCode(() => import('./opening.ts'));

/** Finds out how the page begins. Never fails: without its code nothing comes back. */
export async function beginForm(fragment: string): Promise<Opening> {
  if (!mayHaveSaved()) return nothingSaved;
  try {
    const { loadReportWords, openForm, StartReports } = await opening.fetch();
    const start = openForm(fragment);
    const toTell = start.report !== undefined || start.unreadable.length > 0;
    return toTell ? { start, Reports: StartReports, loadReportWords } : { start };
  } catch {
    return nothingSaved;
  }
}

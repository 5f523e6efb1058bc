import { splitEntries } from '../builder/formValues.ts';
import type { KeepMessages } from './keepMessages.ts';

const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });
const plural = new Intl.PluralRules('en-US');

const organizations = (number: number) =>
  `${number} ${plural.select(number) === 'one' ? 'organization ID' : 'organization IDs'}`;

export const enKeep: KeepMessages = {
  notKeptLabel: 'Not kept',
  notKept:
    'This browser does not keep what you enter: it is lost when the page closes. Copy the link to keep it.',
  dismiss: 'Dismiss',
  dialogTitle: 'Kept forms',
  dialogHelp:
    'Each tab keeps its form in this browser, and nowhere else, so that a reload or a crash loses nothing. Forget them where others use this browser, too.',
  none: 'This browser keeps no form.',
  newer: 'Kept by a newer version of this page.',
  unreadable: 'Could not be read; nothing of it was used.',
  thisTab: 'this tab',
  bringBackShort: 'Bring back',
  save: 'Save the unreadable form as a file',
  forgetUnreadable: 'Forget the unreadable form',
  forgetAll: 'Forget all',
  close: 'Close',
  draft: ({ snapshot: { values } }) =>
    [
      values.region,
      values.environment,
      organizations(splitEntries(values.principalOrgIds).length),
    ].join(' · '),
  savedAt: (savedAt) => moment.format(savedAt),
  bringBack: (name) => `Bring back ${name}`,
  forget: (name) => `Forget ${name}`,
};

import type { FindingCode, FindingSeverity } from '../../policy/index.ts';
import { englishFindingTexts } from './findingTexts.ts';
import { englishCompanions } from './companions.ts';
import { findingDoc } from '../../policy/index.ts';
import { englishFacts } from './facts.ts';
import { englishFailures } from './failures.ts';
import { englishFindings } from './findings.ts';
import { englishSymptoms } from './symptoms.ts';
import { englishWords } from './statements.ts';
import { counted, englishList } from './text.ts';

export const review = {
  words: englishWords,
  inWords: (policy: string) => `${policy}, in words`,
  symptoms: englishSymptoms,
  failures: englishFailures,
  companions: englishCompanions,
  facts: englishFacts,
  certainties: {
    verified: 'verified in the source',
    likely: 'likely, not verified',
    unknown: 'unknown',
  },
  faults: {
    yes: 'Cause: endpoint policy.',
    likely: 'Likely cause: endpoint policy.',
    maybe: 'Possible cause: endpoint policy.',
    seldom: 'Unlikely: endpoint policy.',
    no: 'Not caused by an endpoint policy.',
    untold: 'The message doesn’t tell the cause.',
  },
  needed: { yes: 'yes', no: 'no', unknown: 'depends on your components' },
  findings: englishFindings,
  findingDoc: (code: FindingCode) => findingDoc(code, englishFindingTexts),
  severities: { error: 'Error', warning: 'Warning', note: 'Note' },
  findingCount: ({ error, warning, note }: Readonly<Record<FindingSeverity, number>>) =>
    englishList([
      ...(error > 0 ? [counted(error, 'error', 'errors')] : []),
      ...(warning > 0 ? [counted(warning, 'warning', 'warnings')] : []),
      ...(note > 0 ? [counted(note, 'note', 'notes')] : []),
    ]),
  fixIt: 'Fix it',
  goTo: (field: string) => `Go to ${field}`,
  serviceName: {
    title: 'Service name:',
    contradiction:
      'AWS’s own sources contradict each other. Check which name exists in your Region:',
    unknown: 'No source gives the name in this partition. Look it up:',
    likely: 'follows the usual pattern; not confirmed for this partition.',
  },
  why: { because: 'Why it is there', source: 'Source' },
  /** The documentation of findings, which build/findingsPage.ts puts beside the page. */
  findingsPage: './findings.html',
  allAbout: (code: string) => `All about ${code}`,
  trouble: {
    paste: 'Error message or log of the failed build',
    placeholder:
      'Step timed out while step is verifying the Systems Manager Agent availability on the target instance(s)',
    unknown:
      'This error is not known here. Check the endpoints below, then the instance role and the build log.',
    cause: 'Cause',
    remedy: 'What to do',
    points: 'Details',
    lines: 'Relevant lines',
    checklist: 'Endpoints that a private build needs',
    endpoint: 'Service name',
    purpose: 'What goes through it',
    need: 'When',
    forThese: 'For these choices',
    fix: (fields: readonly string[]) => `Fix it: ${englishList(fields)}`,
    moreRequests: (count: number) =>
      `${counted(count, 'more denied request', 'more denied requests')} in this text.`,
    otherLines: (count: number) => `${counted(count, 'other line', 'other lines')} not shown.`,
    companionsToCheck: (services: readonly string[]) =>
      `Endpoints to check: ${services.join(', ')}.`,
    also: (causes: readonly string[]) => `The text also fits: ${causes.join(' ')}`,
  },
};

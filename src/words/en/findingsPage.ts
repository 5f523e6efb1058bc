import { findingTitles } from './findings.ts';

/** What the page of findings, which `build/findingsPage.ts` writes, says beside the findings themselves. */
export const findingsPage = {
  title: 'Findings',
  builder: 'Endpoint policies for EC2 Image Builder',
  intro:
    'What the checks say of an endpoint policy, one by one. What the live API accepts nobody here has tried; each entry says how sure its rule is.',
  contents: 'Findings by severity',
  groups: {
    error: { title: 'Errors', meaning: 'AWS would refuse the policy, or it cannot work.' },
    warning: { title: 'Warnings', meaning: 'The policy is valid and unwise.' },
    note: { title: 'Notes', meaning: 'Worth knowing.' },
  },
  titles: findingTitles,
  why: 'Why',
  fix: 'Fix',
  source: 'Source',
  certainty: {
    verified: ' (stands in the source)',
    likely: ' (inferred from the source)',
    unknown: ' (nobody has confirmed it)',
  },
};

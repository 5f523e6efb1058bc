import { describe, expect, it } from 'vitest';
import { appSource } from './appSource.ts';
import { english } from './catalogues.ts';
import { leavesOf } from './leaves.ts';
import { messageUses } from './messageUses.ts';

const files = appSource();
const uses = new Set(files.flatMap((file) => [...messageUses(file)]));

/** Given whole to the core, which asks for a sentence by its code; its own tests use every code. */
const givenWhole = [
  'page.problems',
  'page.linkProblems',
  'access.decisions',
  'access.assumptions',
  // To a search.
  'commands.keywords',
  // To a list of choices.
  'access.ask.owners',
  'compare.tasks',
  'compare.directions',
  'apply.modes',
  'apply.formatNames',
  'apply.privateDnsFor',
  'review.words',
  'review.findings',
  'review.failures',
  'apply.notes',
  'apply.regions.notes',
  'apply.outputProblems',
  'importing.sentences',
  'importing.schema',
  'importing.changes',
  'importing.conflicts',
  'importing.differences',
];

/** Read by the module that sets the language, not by a screen. */
const readOutside = new Set(['page.app.documentTitle', 'page.app.description']);

/** Sentences name a bundle's buckets; the form does not. */
const inSentences = /^page\.downloads\.\w+\.buckets$/;

const pattern = (use: string) =>
  new RegExp(`^${use.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`);

const patterns = [...uses].map(pattern);

const paths = [...leavesOf(english).keys()];

describe('every message', () => {
  it('is read by a screen', () => {
    const unused = paths.filter(
      (path) =>
        !givenWhole.some((whole) => path.startsWith(`${whole}.`)) &&
        !readOutside.has(path) &&
        !inSentences.test(path) &&
        !patterns.some((used) => used.test(path)),
    );
    expect(unused).toEqual([]);
  });

  it.each(givenWhole)('of %s is given to the core', (whole) => {
    expect(uses).toContain(whole);
  });
});

describe('the search for uses', () => {
  it('finds what it should', () => {
    expect(uses).toContain('page.fields.region.label');
    expect(uses).toContain('review.requests.steps.*');
    expect(uses).toContain('review.failurePanel.cause');
    expect(uses).toContain('keep.undo.done.*');
    expect(uses).toContain('apply.readme');
    expect(uses).not.toContain('page.app.documentTitle');
  });
});

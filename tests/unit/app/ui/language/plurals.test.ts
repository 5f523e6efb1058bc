import { describe, expect, it } from 'vitest';
import { english, japanese } from './catalogues.ts';
import { type Leaf, leavesOf } from './leaves.ts';

const { statements: _words, ...differences } = english.importing.differences;

const leaves = leavesOf({
  ...english,
  importing: { ...english.importing, differences },
});

/** Said of limits, of what is beyond one or of what is too many to be listed: never of one. */
const neverOne = new Set([
  'page.problems.tooMany',
  'page.linkProblems.linkTooLong',
  'page.linkProblems.baseTextTooLong',
  'page.linkProblems.baseTooLong',
  'keep.saved.nameNeeded',
  'page.policies.size',
  'review.words.manyCallers',
  'review.words.manyActions',
  'review.words.manyBuckets',
  'review.words.manyResources',
  'review.words.manyTests',
  'review.findings.overQuota.sentence',
  // The name of a service, not a number.
  'review.failures.otherEndpoint',
  'review.failures.unreachable',
  'review.findings.sizeNearQuota.sentence',
  'apply.outputProblems.policyTooLong',
  'importing.sentences.problems.textTooLong',
  'importing.sentences.problems.tooDeep',
  'importing.sentences.problems.tooManyAliases',
  'importing.sentences.problems.tooManyPolicies',
  'importing.conflicts.baseTooLong',
  'importing.conflicts.overQuota',
  'importing.differences.manyActions',
  'importing.differences.manyTargets',
]);

/** What a sentence says where every number in it is this one; nothing where it takes no numbers. */
function saidOf(leaf: Leaf, number: number): readonly string[] {
  if (typeof leaf === 'string') return [];
  const ask = leaf as unknown as (...values: readonly unknown[]) => unknown;
  const values = new Proxy({}, { get: () => number });
  return [[number, number, number], [values]].flatMap((given) => {
    try {
      const said = ask(...given);
      return typeof said === 'string' ? [said] : [];
    } catch {
      return [];
    }
  });
}

/** "1 more entries", "1 organization IDs". */
const oneOfMany =
  /(?<![\d,.])1 (?:[a-z]+ )?(?!allows\b|does\b|denies\b|holds\b|sets\b|lets\b|has\b)(?:[a-z]+[^s\W]|ID)s\b/;

describe('plural forms', () => {
  it('have no "1 entries" anywhere', () => {
    const wrong = [...leaves].flatMap(([path, leaf]) =>
      neverOne.has(path)
        ? []
        : saidOf(leaf, 1)
            .filter((said) => oneOfMany.test(said))
            .map((said) => `${path}: ${said}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['And 1 more entries.', '1 organization IDs', 'Forgot 1 forms.'])(
    'would find %s',
    (said) => {
      expect(said).toMatch(oneOfMany);
    },
  );

  it('say one, several and thousands as English does', () => {
    const { fields, link } = english.page;
    const { saved } = english.keep;
    expect(saved.imported(1)).toBe('Imported 1 form.');
    expect(saved.imported(0)).toBe('Imported 0 forms.');
    expect(saved.imported(1200)).toBe('Imported 1,200 forms.');
    expect(fields.moreProblems(1)).toBe('And 1 more entry to check.');
    expect(fields.principals.help(2)).toContain('2 named.');
    expect(link.more(1)).toBe('And 1 more problem.');
    expect(saved.deleted(1)).toBe('Deleted 1 form.');
    expect(saved.deleted(3)).toBe('Deleted 3 forms.');
    expect(english.commands.dialog.found(1)).toBe('1 command');
  });

  it('join lists as English does', () => {
    const { status } = english.page;
    expect(status.attention(['Region'])).toBe('Check Region.');
    expect(status.attention(['Region', 'Log bucket'])).toBe('Check Region and Log bucket.');
    expect(status.attention(['Region', 'Environment', 'Log bucket'])).toBe(
      'Check Region, Environment, and Log bucket.',
    );
  });

  it('refer to one action, or to several', () => {
    const steps = { given: 'Get*', steps: [], condition: undefined };
    const { deniesBuildStep, sharingLeftOpen, stopsOtherCalls } = english.review.findings;
    const one = { ...steps, actions: ['GetComponent'] };
    const two = { ...steps, actions: ['GetComponent', 'GetImage'] };
    expect(deniesBuildStep.sentence(one)).toContain('Builds that need it will fail.');
    expect(deniesBuildStep.sentence(two)).toContain('Builds that need them will fail.');
    expect(english.page.problems.deniesBuildStep(two)).toContain(
      'Builds that need them will fail.',
    );
    expect(japanese.page.problems.deniesBuildStep(one)).toContain('。これを必要とする');
    expect(japanese.page.problems.deniesBuildStep(two)).toContain('。これらを必要とする');
    const asked = [{ action: 'TagResource', only: undefined }];
    const tagging = { given: 'TagResource', asked, calls: ['ImportVmImage'] };
    const tagged = { ...tagging, calls: ['ImportVmImage', 'ImportDiskImage'] };
    expect(stopsOtherCalls.sentence(tagging)).toContain('ImportVmImage, which asks for');
    expect(stopsOtherCalls.sentence(tagged)).toContain('ImportDiskImage, which ask for');
    expect(japanese.page.problems.stopsOtherCalls(tagging)).toContain('この呼び出し');
    const denied = ['PutImagePolicy'];
    expect(sharingLeftOpen.sentence({ denied, open: ['PutComponentPolicy'] })).toContain(
      'PutComponentPolicy stays open',
    );
    expect(sharingLeftOpen.sentence({ denied, open: ['A', 'B'] })).toContain('A, B stay open');
  });
});

import { describe, expect, it } from 'vitest';
import {
  findInPolicies,
  listProblems,
  worstNeed,
} from '../../../../../src/app/form/problems/listProblems.ts';
import { answerAll } from '../../../../../src/app/form/access/answerAll.ts';
import { derive } from '../../../../../src/app/form/builder/derive.ts';
import { mergeImported } from '../../../../../src/app/form/builder/mergeImported.ts';
import {
  newForm,
  readLink,
  written,
  type ImportedPolicies,
} from '../../../../../src/formats/index.ts';
import { defaultInputs, type ForeignPolicy, type Inputs } from '../../../../../src/policy/index.ts';

/** The list for a form and what is imported into it, with the answers of the policy engine. */
async function problemsOf(inputs: Partial<Inputs>, imported: ImportedPolicies = {}) {
  return problemsOfForm(newForm(written({ ...defaultInputs, ...inputs }), imported));
}

async function problemsOfForm(form: ReturnType<typeof newForm>) {
  const derived = await mergeImported(derive(form));
  const access = derived.valid ? await answerAll(derived, () => true) : undefined;
  return listProblems(derived, findInPolicies(derived), access ?? { state: 'invalid' });
}

const perimeter = { principals: ['o-a1b2c3d4e5'], resources: ['o-a1b2c3d4e5'] };

describe('what is no problem', () => {
  it('is the default form', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it.each(['ap-northeast-1', 'eu-west-1'])(
    'is what is true of every policy, in %s',
    async (region) => {
      expect(await problemsOf({ region })).toEqual([]);
    },
  );
});

describe('a check that fails', () => {
  it.each([
    ['images', ['components'], 'managedResourcesClosed'],
    ['components', ['images'], 'managedResourcesClosed'],
  ] as const)(
    'is told once, by the finding that mends it: no %s',
    async (_closed, managedResources, code) => {
      const problems = await problemsOf({ ...perimeter, managedResources: [...managedResources] });
      expect(problems.filter(({ severity }) => severity !== 'note')).toMatchObject([
        { kind: 'finding', severity: 'error', finding: { code, fix: { kind: 'inputs' } } },
      ]);
    },
  );

  it.each(['GetComponent', 'CreateImage', 'Get*'])(
    'is told once, by the finding of the Deny: %s',
    async (denied) => {
      const problems = await problemsOf({ ...perimeter, deniedActions: [denied] });
      const denials = problems.filter(
        (each) => each.kind === 'finding' && each.finding.code === 'deniesBuildStep',
      );
      expect(denials).toMatchObject([{ severity: 'error', field: 'deniedActions' }]);
      expect(problems.filter(({ kind }) => kind === 'check')).toEqual([]);
    },
  );

  it('stands for itself where no finding tells it', async () => {
    const document: ForeignPolicy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
    };
    const problems = await problemsOf(
      { ...perimeter },
      { s3: { state: 'read', document, packed: undefined, use: 'merge' } },
    );
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'check', severity: 'error', endpoints: ['s3'] }),
    );
  });
});

describe('the need that the status line names', () => {
  const named = (inputs: Partial<Inputs>) => problemsOf({ ...perimeter, ...inputs });

  it.each([
    ['getManagedImage', { managedResources: ['components'] }],
    ['getManagedComponent', { managedResources: ['images'] }],
    [
      'getManagedComponent',
      { deniedActions: ['GetComponent'], managedResources: ['components', 'images'] },
    ],
  ] satisfies [string, Partial<Inputs>][])('is %s, with its fix', async (need, inputs) => {
    expect(worstNeed(await named(inputs))).toMatchObject({
      need,
      severity: 'error',
      finding: { fix: { kind: 'inputs' } },
    });
  });

  it('has no fix where to deny it may be what is wanted, and leads to the field', async () => {
    const worst = worstNeed(
      await named({
        deniedActions: ['CreateImage'],
        managedResources: ['components', 'images'],
      }),
    );
    expect(worst).toMatchObject({ need: 'createImage', field: 'deniedActions' });
    expect(worst).not.toHaveProperty('finding.fix');
  });

  it.each([
    ['by default', {}],
    ['where notes are all there is', { ...perimeter, managedResources: ['components', 'images'] }],
    ['where a warning is no failing need', { environment: 'beta' }],
  ] satisfies [string, Partial<Inputs>][])('is none %s', async (_when, inputs) => {
    expect(worstNeed(await problemsOf(inputs))).toBeUndefined();
  });
});

describe('an error of a field', () => {
  it('is one problem, of the policies that the field shapes', async () => {
    const problems = await problemsOfForm(
      newForm(readLink('#v=2&region=us-west-2&buckets=Not A Bucket:w'), {}),
    );
    expect(problems.filter(({ kind }) => kind === 'fault')).toContainEqual(
      expect.objectContaining({ severity: 'error', endpoints: ['s3'], field: 'buckets' }),
    );
  });

  it('comes before all else', async () => {
    const problems = await problemsOfForm(
      newForm(readLink('#v=2&region=nowhere at all&deniedActions=NoSuchAction'), {}),
    );
    expect(problems[0]).toMatchObject({ kind: 'fault', endpoints: ['imageBuilder', 's3'] });
  });
});

describe('a service name', () => {
  it('of which the sources contradict each other is a problem with its command', async () => {
    const problems = await problemsOf({ region: 'cn-north-1' });
    expect(problems).toContainEqual(
      expect.objectContaining({
        kind: 'finding',
        endpoints: ['imageBuilder'],
        finding: expect.objectContaining({ code: 'serviceNameContradiction' }) as unknown,
      }),
    );
  });

  it('that nobody has confirmed is a note', async () => {
    expect(await problemsOf({ region: 'us-gov-west-1' })).toMatchObject([
      { kind: 'serviceNameLikely', severity: 'note', endpoints: ['imageBuilder'] },
    ]);
  });
});

describe('a conflict of a merge', () => {
  const allowAll = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
  const denyWrites = {
    Sid: 'NoWrites',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:PutObject',
    Resource: '*',
  };

  it('names its statement, and takes the place of its severity', async () => {
    const document: ForeignPolicy = { Version: '2012-10-17', Statement: [allowAll, denyWrites] };
    const problems = await problemsOf(
      { buckets: [{ name: 'my-build-logs', prefix: '', access: ['write'] }] },
      { s3: { state: 'read', document, packed: undefined, use: 'merge' } },
    );
    expect(problems).toContainEqual(
      expect.objectContaining({
        kind: 'conflict',
        severity: 'error',
        endpoints: ['s3'],
        path: 'Statement[1]',
      }),
    );
    // The check that it makes fail is not told beside it.
    expect(problems.filter(({ kind }) => kind === 'check')).not.toContainEqual(
      expect.objectContaining({ path: 'Statement[1]' }),
    );
    const graver = ['error', 'warning', 'note'];
    const severities = problems.map(({ severity }) => severity);
    expect(severities).toEqual(
      graver.flatMap((each) => severities.filter((severity) => severity === each)),
    );
  });
});

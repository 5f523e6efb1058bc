import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  applyFix,
  buildPolicies,
  describeChange,
  describeConflict,
  mergePolicy,
  parseInputs,
  type PolicyDocument,
} from '../../../../src/policy/index.ts';
import {
  changes as englishChanges,
  conflicts as englishConflicts,
} from '../../../../src/words/en/importing.ts';
import { conflicts as japaneseConflicts } from '../../../../src/words/ja/importing.ts';
import { partialInputs, readCaseFile, sentence } from '../caseFile.ts';
import { withoutAdditions } from './withoutAdditions.ts';

const coded = v.looseObject({ code: sentence });

const mergeCase = v.strictObject({
  name: sentence,
  why: sentence,
  inputs: partialInputs,
  base: v.looseObject({ Statement: v.unknown() }),
  /** The statements that stand after the base's. */
  added: v.array(v.unknown()),
  /** Codes with their values; a value that is absent is undefined. */
  changes: v.array(coded),
  /** How many needs of which addition are met by which statement of the base. */
  met: v.array(v.strictObject({ sid: sentence, statement: v.number(), needs: v.number() })),
  conflicts: v.array(coded),
});

const files = [
  { endpoint: 's3', cases: readCaseFile('merge/s3', v.array(mergeCase)) },
  { endpoint: 'imageBuilder', cases: readCaseFile('merge/imageBuilder', v.array(mergeCase)) },
] as const;

const noBases = readCaseFile(
  'merge/noBase',
  v.array(v.strictObject({ name: sentence, base: v.unknown(), code: sentence })),
);

function additionsFor(endpoint: 's3' | 'imageBuilder', given: unknown): PolicyDocument {
  const { inputs, problems } = parseInputs(given);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return buildPolicies(inputs)[endpoint];
}

describe.each(files)('tests/cases/merge, $endpoint', ({ endpoint, cases }) => {
  it.each(cases)('$name', async ({ inputs, base, added, changes, met, conflicts }) => {
    const result = await mergePolicy(base, additionsFor(endpoint, inputs));
    const { Statement } = base;
    const kept: readonly unknown[] = Array.isArray(Statement) ? Statement : [Statement];
    const statements = added.length > 0 ? [...kept, ...added] : Statement;
    expect(result.document).toStrictEqual({ ...base, Statement: statements });
    expect(result.changes.map(({ code, values }) => ({ code, ...values }))).toEqual(changes);
    expect(
      result.met.map(({ values: { sid, statement, needs } }) => ({
        sid,
        statement,
        needs: needs.length,
      })),
    ).toEqual(met);
    expect(
      result.conflicts.map(({ code, severity, values }) => ({ code, severity, ...values })),
    ).toEqual(conflicts);
  });

  it.each(cases)('$name: what was added can be taken out again', async ({ inputs, base }) => {
    const { document, changes } = await mergePolicy(base, additionsFor(endpoint, inputs));
    expect(document && withoutAdditions(document, changes)).toStrictEqual(base);
  });
});

const assumption = v.strictObject({
  key: sentence,
  value: v.union([sentence, v.array(sentence)]),
  not: v.exactOptional(v.literal(true)),
});

const assumingCase = v.strictObject({
  name: sentence,
  why: sentence,
  inputs: partialInputs,
  statements: v.array(v.record(v.string(), v.unknown())),
  conflicts: v.array(
    v.strictObject({ code: sentence, statement: v.number(), assuming: v.array(assumption) }),
  ),
});

describe('tests/cases/merge/assuming.json: what a conflict takes for granted', () => {
  const cases = readCaseFile('merge/assuming', v.array(assumingCase));

  it.each(cases)('$name: $why', async ({ inputs, statements, conflicts }) => {
    const base = { Version: '2012-10-17', Statement: statements };
    const merged = await mergePolicy(base, additionsFor('s3', inputs));
    const denials = merged.conflicts.flatMap(({ code, values }) =>
      'assuming' in values
        ? [{ code, statement: values.statement, assuming: values.assuming }]
        : [],
    );
    expect(denials).toEqual(conflicts);
  });

  it('is said in both languages', async () => {
    const [first] = cases;
    const base = { Version: '2012-10-17', Statement: first?.statements ?? [] };
    const { conflicts } = await mergePolicy(base, additionsFor('s3', {}));
    const [denied] = conflicts;
    expect(denied && describeConflict(englishConflicts, denied)).toContain(
      'allows for Image Builder, as long as vpc-11112222 is the VPC of this endpoint. A Deny always wins',
    );
    expect(denied && describeConflict(japaneseConflicts, denied)).toMatch(
      /^このエンドポイントの VPC が vpc-11112222 である場合、「AllowImageBuilder/,
    );
  });
});

describe('the exception that a conflict with a Deny offers', () => {
  const toe = 'arn:aws:s3:::ec2imagebuilder-toe-us-east-1-prod/*';
  const managed = 'arn:aws:s3:::ec2imagebuilder-managed-resources-us-east-1-prod/components/*';
  const agent = 'arn:aws:s3:::amazon-ssm-us-east-1/*';
  const deny = (more: object) => ({ Effect: 'Deny', Principal: '*', Action: 's3:*', ...more });
  const allow = { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' };
  const fixOf = async (Statement: unknown) => {
    const { conflicts } = await mergePolicy({ Statement }, additionsFor('s3', {}));
    return conflicts.find(({ code }) => code === 'denied')?.fix;
  };

  it.each([
    {
      name: 'of everything: all but what builds need',
      given: { Resource: '*' },
      left: [toe, managed, agent],
    },
    {
      name: 'of every bucket',
      given: { Resource: ['arn:aws:s3:::*'] },
      left: [toe, managed, agent],
    },
    {
      name: 'of all but some: those and what builds need',
      given: { NotResource: ['arn:aws:s3:::team/*', toe] },
      left: ['arn:aws:s3:::team/*', toe, managed, agent],
    },
  ])('$name', async ({ given, left }) => {
    const fix = await fixOf([allow, deny(given)]);
    const mended = fix && applyFix({ Statement: [allow, deny(given)] }, fix);
    expect(mended).toStrictEqual({ Statement: [allow, deny({ NotResource: left })] });
    const { conflicts } = await mergePolicy(mended, additionsFor('s3', {}));
    expect(conflicts).toEqual([]);
  });

  it('stands where a lone statement stands', async () => {
    const fix = await fixOf(deny({ Resource: '*' }));
    expect(fix?.path).toBe('Statement');
  });

  it('is none where the Deny names what builds need, or they need everything', async () => {
    expect(await fixOf([allow, deny({ Resource: [toe, managed, agent] })])).toBeUndefined();
    const inputs = { principals: ['o-a1b2c3d4e5'], managedResources: [], deniedActions: [] };
    const { conflicts } = await mergePolicy(
      { Statement: deny({ Action: '*', Resource: '*' }) },
      additionsFor('imageBuilder', inputs),
    );
    expect(conflicts.map(({ code, fix }) => ({ code, fix }))).toEqual([
      { code: 'denied', fix: undefined },
    ]);
  });
});

describe('tests/cases/merge/noBase.json', () => {
  it.each(noBases)('$name', async ({ base, code }) => {
    const { document, changes, met, conflicts } = await mergePolicy(base, additionsFor('s3', {}));
    expect({ document, changes, met }).toEqual({ document: undefined, changes: [], met: [] });
    expect(conflicts.map(({ code, severity }) => ({ code, severity }))).toEqual([
      { code, severity: 'error' },
    ]);
  });
});

describe('the sentences', () => {
  it('are said of every change and conflict, from records that another language can replace', async () => {
    for (const { endpoint, cases } of files) {
      for (const { inputs, base } of cases) {
        const { changes, met, conflicts } = await mergePolicy(base, additionsFor(endpoint, inputs));
        for (const one of [...changes, ...met]) {
          expect(describeChange(englishChanges, one)).toMatch(/^\S.*\.$/);
        }
        for (const one of conflicts) {
          expect(describeConflict(englishConflicts, one)).toMatch(/^\S.*\.$/);
        }
      }
    }
  });

  it('quote what somebody wrote so that it cannot reorder the sentence', async () => {
    const Sid = 'A\u202Eb"\n'.repeat(50);
    const base = { Statement: { Sid, Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' } };
    const { conflicts } = await mergePolicy(base, additionsFor('s3', {}));
    const [message = ''] = conflicts.map((found) => describeConflict(englishConflicts, found));
    expect(message).toContain('“A\\u{202e}b');
    expect(message.length).toBeLessThan(600);
  });
});

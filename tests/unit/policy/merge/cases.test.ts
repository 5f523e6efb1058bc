import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  buildPolicies,
  describeChange,
  describeConflict,
  englishChanges,
  englishConflicts,
  mergePolicy,
  parseInputs,
  type PolicyDocument,
} from '../../../../src/policy/index.ts';
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

describe.each(files)('tests/cases/merge/$endpoint.json', ({ endpoint, cases }) => {
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
          expect(one.message).toMatch(/^\S.*\.$/);
          expect(describeChange(englishChanges, one)).toBe(one.message);
        }
        for (const one of conflicts) {
          expect(one.message).toMatch(/^\S.*\.$/);
          expect(describeConflict(englishConflicts, one)).toBe(one.message);
        }
      }
    }
  });

  it('quote what somebody wrote so that it cannot reorder the sentence', async () => {
    const Sid = 'A\u202Eb"\n'.repeat(50);
    const base = { Statement: { Sid, Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' } };
    const { conflicts } = await mergePolicy(base, additionsFor('s3', {}));
    const [{ message } = { message: '' }] = conflicts;
    expect(message).toContain('“A\\u{202e}b');
    expect(message.length).toBeLessThan(600);
  });
});

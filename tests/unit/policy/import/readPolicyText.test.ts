import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readPolicyText } from '../../../../src/policy/index.ts';
import { readCaseFile, sentence } from '../caseFile.ts';
import { inEnglish } from '../../inEnglish.ts';

/** Line and column, from 1. */
const place = v.tuple([v.number(), v.number()]);
const told = v.strictObject({
  code: sentence,
  at: v.optional(place),
  expected: v.optional(sentence),
  program: v.optional(sentence),
});
const lines = v.array(v.string());

const textCases = v.array(
  v.strictObject({
    name: sentence,
    /** The documentation that the form follows. */
    source: v.optional(sentence),
    region: v.optional(sentence),
    /** The region that the text itself tells of its policy. */
    told: v.optional(sentence),
    text: lines,
    status: v.picklist(['read', 'repairable', 'refused']),
    candidates: v.optional(
      v.array(
        v.strictObject({
          endpoint: v.picklist(['imageBuilder', 's3', 'unknown']),
          at: place,
          owner: v.record(v.string(), v.string()),
          document: v.unknown(),
          problems: v.array(told),
        }),
      ),
    ),
    problems: v.array(told),
    repairs: v.record(v.string(), v.strictObject({ count: v.number(), first: place })),
    repairedText: v.optional(lines),
  }),
);

/** `texts`: what copying does to JSON and YAML. `containers`: where people keep policies. */
const cases = ['import/texts', 'import/containers'].flatMap((file) =>
  readCaseFile(file, textCases),
);

type Result = Awaited<ReturnType<typeof readPolicyText>>;
type Problems = Extract<Result, { status: 'refused' }>['problems'];

const placeOf = ({ line, column }: { line: number; column: number }) => [line, column];

const tell = (problems: Problems) =>
  problems.map(({ code, position, values }) => ({
    code,
    ...(position && { at: placeOf(position) }),
    ...('expected' in values && { expected: values.expected }),
    ...('program' in values && { program: values.program }),
  }));

const candidatesOf = (result: Result) =>
  result.status === 'read'
    ? result.candidates.map(({ endpoint = 'unknown', position, owner, document, problems }) => ({
        endpoint,
        at: placeOf(position),
        owner,
        document,
        problems: tell(problems),
      }))
    : undefined;

const repairsOf = ({ repair }: Result) =>
  Object.fromEntries(
    (repair?.repairs ?? []).map(({ code, count, positions: [first] }) => [
      code,
      { count, first: first && placeOf(first) },
    ]),
  );

const allProblems = (result: Result): Problems => [
  ...('problems' in result ? result.problems : []),
  ...(result.status === 'read' ? result.candidates.flatMap(({ problems }) => problems) : []),
];

describe('tests/cases/import', () => {
  it.each(cases)('$name', async ({ text, region, ...expected }) => {
    const result = await readPolicyText(text.join('\n'), region === undefined ? {} : { region });
    expect(result.status).toBe(expected.status);
    expect(candidatesOf(result)).toEqual(expected.candidates);
    expect('problems' in result ? tell(result.problems) : []).toEqual(expected.problems);
    expect(repairsOf(result)).toEqual(expected.repairs);
    if (expected.told !== undefined) {
      expect(result).toMatchObject({ candidates: [{ region: expected.told }] });
    }
    if (expected.repairedText) {
      expect(result.repair?.repairedText).toBe(expected.repairedText.join('\n'));
    }
  });

  const faulty = cases.filter(
    ({ problems, candidates = [] }) =>
      [problems, ...candidates.map((candidate) => candidate.problems)].flat().length > 0,
  );

  it.each(faulty)('every problem has a sentence that begins with its place: $name', async (one) => {
    const result = await readPolicyText(one.text.join('\n'));
    for (const problem of allProblems(result)) {
      expect(inEnglish.importProblem(problem)).toMatch(/^\S.{20,}\.$/s);
      const { position } = problem;
      if (position) {
        expect(inEnglish.importProblem(problem)).toContain(
          `Line ${position.line}, column ${position.column}: `,
        );
      }
    }
  });

  const repairable = cases.filter(({ status }) => status === 'repairable');

  it.each(repairable)('the mended text is read, with nothing left to mend: $name', async (one) => {
    const { repair } = await readPolicyText(one.text.join('\n'));
    const again = await readPolicyText(repair?.repairedText ?? '');
    expect(again.status).toBe('read');
    expect(again.repair).toBeUndefined();
  });
});

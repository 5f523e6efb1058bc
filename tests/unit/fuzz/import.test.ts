import * as fc from 'fast-check';
import { type ParseError, parseTree } from 'jsonc-parser';
import { afterEach, describe, expect, it } from 'vitest';
import { findJsonFaults } from '../../../src/policy/import/findJsonFaults.ts';
import { readJson } from '../../../src/policy/import/readJson.ts';
import { nodesOf, type SourceNode } from '../../../src/policy/import/sourceNode.ts';
import {
  buildPolicies,
  defaultInputs,
  describeImportProblem,
  endpointIds,
  type ImportResult,
  parseInputs,
  readPolicyText,
  recognizePolicy,
} from '../../../src/policy/index.ts';
import { importProblems as japaneseImport } from '../../../src/words/ja/importProblems.ts';
import { hostileJson } from './hostileJson.ts';
import { pastedText } from './pastedText.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';
import { failureTexts, inputs, pastedTexts, policies } from './samples.ts';
import { inEnglish } from '../inEnglish.ts';

afterEach(expectCleanPrototypes);

const sameJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** More than any machine needs for a text of this length, however busy it is. */
const longestWait = 10_000;

const isNode = (value: unknown): value is { readonly offset: number } =>
  typeof value === 'object' && value !== null && 'offset' in value;

function problemsOf(result: ImportResult) {
  if (result.status === 'repairable') return [];
  const found = result.status === 'read' ? result.candidates : [];
  return [...result.problems, ...found.flatMap(({ problems }) => problems)];
}

/** What is wrong with an answer, in a word each: `expect` in a loop takes longer than the reading. */
function wrongWith(text: string, result: ImportResult): readonly string[] {
  const wrong: string[] = [];
  const hold = (what: string, holds: boolean) => {
    if (!holds) wrong.push(what);
  };
  if (result.status === 'refused') hold('has a reason', result.problems.length > 0);
  if (result.status === 'read') hold('has a policy', result.candidates.length > 0);
  hold('is bounded', JSON.stringify(result).length < 50_000 + 60 * text.length);
  if ('repair' in result && result.repair) {
    hold('repairs little', result.repair.repairedText.length <= 2 * text.length + 10);
  }
  const lines = text.split(/\r\n|\n|\r/);
  const saysUndefined = /undefined|\[object/;
  const mayAppear = saysUndefined.test(text);
  for (const problem of problemsOf(result)) {
    const { line, column } = problem.position ?? { line: 1, column: 1 };
    hold('is on a line', lines[line - 1] !== undefined);
    hold('is in the line', column > 0 && column <= (lines[line - 1] ?? '').length + 2);
    for (const said of [
      inEnglish.importProblem(problem),
      describeImportProblem(japaneseImport, problem),
    ]) {
      hold('is a sentence', (mayAppear || !saysUndefined.test(said)) && said.length < 1000);
    }
  }
  return wrong;
}

describe('a pasted text from anyone', () => {
  it('gives plain JSON, a repair that can be read, or reasons', patient, async () => {
    await fc.assert(
      fc.asyncProperty(pastedText([...pastedTexts, ...failureTexts]), async (text) => {
        const before = process.cpuUsage();
        const result = await readPolicyText(text, { region: 'us-east-1' });
        expect(process.cpuUsage(before).user / 1e3).toBeLessThan(longestWait);
        expect(wrongWith(text, result)).toEqual([]);
        if (result.status === 'read') {
          const documents = result.candidates.map(({ document }) => document);
          expect(sameJson(documents)).toEqual(documents);
        }
        if (result.status === 'repairable') {
          expect((await readPolicyText(result.repair.repairedText)).status).toBe('read');
        }
      }),
      runs(),
    );
  });
});

describe('JSON from anyone', () => {
  const valueOf = (node: SourceNode): unknown => {
    if (node.kind === 'list') return node.entries.map(valueOf);
    if (node.kind === 'scalar') return node.value;
    const members = node.members.map(({ name, node: value }) => [name, valueOf(value)] as const);
    return Object.fromEntries(members);
  };

  it('is what two other parsers take it for, each value with its place', patient, () => {
    fc.assert(
      fc.property(fc.oneof(pastedText(pastedTexts), fc.json()), (text) => {
        if (findJsonFaults(text).tooDeepAt !== undefined) return;
        const errors: ParseError[] = [];
        const tree = parseTree(text, errors, { disallowComments: true });
        const read = readJson(text);
        expect('root' in read).toBe(errors.length === 0 && tree !== undefined);
        if (!('root' in read)) return;
        // Numbers that no double holds are kept as they are written.
        if (!/\d{16}|\d[eE]/.test(text)) expect(valueOf(read.root)).toEqual(JSON.parse(text));
        const offsets: number[] = [];
        JSON.stringify(tree, (key, value: unknown) => {
          if (isNode(value)) offsets.push(value.offset);
          return key === 'parent' ? undefined : value;
        });
        const all = new Set(offsets);
        expect(nodesOf(read.root).filter(({ offset }) => !all.has(offset))).toEqual([]);
      }),
      runs(),
    );
  });
});

describe('a document that looks like ours', () => {
  const own = inputs.flatMap((one) => Object.values(buildPolicies(one)));

  it('fills the form only where the form says the very document', patient, () => {
    fc.assert(
      fc.property(
        // As it is, too: little that is hostile is still ours.
        fc.oneof(hostileJson([...own, ...policies]), fc.constantFrom(...own)),
        fc.constantFrom(...endpointIds),
        (document, endpoint) => {
          const recognized = recognizePolicy(endpoint, document, defaultInputs);
          if (!recognized) return;
          expect(buildPolicies(recognized)[endpoint]).toEqual(document);
          expect(parseInputs(recognized).inputs).toEqual(recognized);
        },
      ),
      runs(),
    );
  });
});

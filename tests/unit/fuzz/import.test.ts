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
import { japaneseImport } from '../../../src/policy/japanese.ts';
import { hostileJson } from './hostileJson.ts';
import { pastedText } from './pastedText.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';
import { failureTexts, inputs, pastedTexts, policies } from './samples.ts';

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

describe('a pasted text from anyone', () => {
  it('gives plain JSON, a repair that can be read, or reasons', patient, async () => {
    await fc.assert(
      fc.asyncProperty(pastedText([...pastedTexts, ...failureTexts]), async (text) => {
        const begun = performance.now();
        const result = await readPolicyText(text, { region: 'us-east-1' });
        expect(performance.now() - begun).toBeLessThan(longestWait);
        if (result.status === 'refused') expect(result.problems).not.toEqual([]);
        if (result.status === 'read') {
          expect(result.candidates).not.toEqual([]);
          for (const { document } of result.candidates)
            expect(sameJson(document)).toEqual(document);
        }
        if ('repair' in result && result.repair) {
          const { repairedText } = result.repair;
          expect(repairedText.length).toBeLessThanOrEqual(2 * text.length + 10);
          if (result.status === 'repairable')
            expect((await readPolicyText(repairedText)).status).toBe('read');
        }
        expect(JSON.stringify(result).length).toBeLessThan(50_000 + 60 * text.length);
        const lines = text.split(/\r\n|\n|\r/);
        for (const problem of problemsOf(result)) {
          const { position } = problem;
          if (position) {
            const line = lines[position.line - 1];
            expect(line).toBeDefined();
            expect(position.column).toBeGreaterThan(0);
            expect(position.column).toBeLessThanOrEqual((line ?? '').length + 2);
          }
          for (const said of [problem.message, describeImportProblem(japaneseImport, problem)]) {
            if (!/undefined|\[object/.test(text)) expect(said).not.toMatch(/undefined|\[object/);
            expect(said.length).toBeLessThan(1000);
          }
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
        for (const { offset } of nodesOf(read.root)) expect(all.has(offset)).toBe(true);
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
        hostileJson([...own, ...policies]),
        fc.constantFrom(...endpointIds),
        (document, endpoint) => {
          const recalled = recognizePolicy(endpoint, document, defaultInputs);
          if (!recalled) return;
          expect(buildPolicies(recalled)[endpoint]).toEqual(document);
          expect(parseInputs(recalled).inputs).toEqual(recalled);
        },
      ),
      runs(),
    );
  });
});

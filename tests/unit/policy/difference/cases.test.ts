import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  buildPolicies,
  comparePolicies,
  describeDifference,
  type DifferenceWords,
  type EndpointId,
  parseInputs,
} from '../../../../src/policy/index.ts';
import { difference as englishDifference } from '../../../../src/words/en/difference.ts';
import { difference as japaneseDifference } from '../../../../src/words/ja/difference.ts';
import { partialInputs, readCaseFile, sentence } from '../caseFile.ts';

const texts = v.array(sentence);

/** A policy: what the form builds, one statement or two, a whole document, or the one AWS puts there. */
const side = v.union([
  v.literal('fullAccess'),
  v.strictObject({ inputs: partialInputs }),
  v.strictObject({ policy: v.unknown() }),
  v.strictObject({
    allow: texts,
    on: texts,
    if: v.optional(v.unknown()),
    deny: v.optional(texts),
    denyOn: v.optional(texts),
  }),
]);

const caseFile = v.array(
  v.strictObject({
    name: sentence,
    why: sentence,
    before: side,
    after: side,
    sentences: texts,
    /** The same in Japanese, where the case shows how Japanese says it. */
    japanese: v.optional(texts),
  }),
);

function documentOf(endpoint: EndpointId, given: v.InferOutput<typeof side>): unknown {
  if (given === 'fullAccess') return undefined;
  if ('policy' in given) return given.policy;
  if ('inputs' in given) return buildPolicies(parseInputs(given.inputs).inputs)[endpoint];
  const { allow, on, if: condition, deny, denyOn } = given;
  const everyone = { Principal: '*' };
  return {
    Version: '2012-10-17',
    Statement: [
      {
        ...everyone,
        Effect: 'Allow',
        Action: allow,
        Resource: on,
        ...(condition !== undefined && { Condition: condition }),
      },
      ...(deny ? [{ ...everyone, Effect: 'Deny', Action: deny, Resource: denyOn }] : []),
    ],
  };
}

/** English that remembers which of its words were used. */
const used = new Set<string>();
const recorder = recording(englishDifference, used);

/** Japanese that does the same. */
const usedInJapanese = new Set<string>();
const japaneseWords = recording(japaneseDifference, usedInJapanese);

function recording(words: DifferenceWords, codes: Set<string>): DifferenceWords {
  return new Proxy(words, {
    get: (words, code, receiver): unknown => {
      codes.add(String(code));
      return Reflect.get(words, code, receiver);
    },
  });
}

/** Said of what no readable case can hold; the tests of hostile documents read them. */
const elsewhere = ['incomplete', 'tooLarge', 'unjudgedRequests'];

describe.each(['s3', 'imageBuilder'] as const)('tests/cases/difference/%s.json', (endpoint) => {
  const cases = readCaseFile(`difference/${endpoint}`, caseFile);

  it.each(cases)('$name', async (given) => {
    const after = given.after;
    const { inputs } = parseInputs(
      typeof after === 'object' && 'inputs' in after ? after.inputs : {},
    );
    const difference = await comparePolicies(
      endpoint,
      documentOf(endpoint, given.before),
      documentOf(endpoint, after),
      inputs,
    );
    const said = describeDifference(recorder, difference);
    const asked = String(difference.asked);
    const withCount = (texts: readonly string[]) =>
      texts.map((text) => text.replace('{asked}', asked));
    expect(said.map(({ text }) => text)).toEqual(withCount(given.sentences));
    if (given.japanese === undefined) return;
    const inJapanese = describeDifference(japaneseWords, difference);
    expect(inJapanese.map(({ text }) => text)).toEqual(withCount(given.japanese));
  });
});

describe('the words of a difference', () => {
  it('are all used by the cases, and all of them are replaceable by another language', () => {
    const all = Object.keys(englishDifference).toSorted();
    expect([...used, ...elsewhere].toSorted()).toEqual(all);
    expect([...usedInJapanese, ...elsewhere].toSorted()).toEqual(all);
  });
});

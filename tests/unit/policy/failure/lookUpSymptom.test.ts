import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { symptomIds, symptoms } from '../../../../src/policy/catalog/symptoms.ts';
import {
  type Sign,
  symptomSigns,
  untellingSigns,
} from '../../../../src/policy/catalog/symptomSigns.ts';
import { failureWords } from '../../../../src/policy/catalog/failureWords.ts';
import { type InputField, sources } from '../../../../src/policy/index.ts';
import { failureTexts } from '../../fuzz/samples.ts';
import { symptoms as englishSymptoms } from '../../../../src/words/en/symptoms.ts';
import { lookUpSymptom } from '../../../../src/policy/failure/lookUpSymptom.ts';
import { readCaseFile, sentence } from '../caseFile.ts';

const cases = readCaseFile(
  'symptoms',
  v.array(
    v.strictObject({
      name: sentence,
      source: sentence,
      log: v.array(v.string()),
      symptom: v.nullable(v.picklist(symptomIds)),
      others: v.array(v.picklist(symptomIds)),
    }),
  ),
);
const known = cases.filter(({ symptom }) => symptom !== null);

/** What happens to a log on its way through terminals, viewers and clipboards. */
const disguises: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  'in small letters': (text) => text.toLowerCase(),
  'one word a line': (text) => text.replaceAll(' ', '\r\n   '),
  stamped: (text) => text.replace(/^/gm, '2026-05-01 10:40:00,123 +0000 '),
  coloured: (text) => text.replace(/\w+/g, '\u001b[1;31m$&\u001b[0m'),
  'coloured, without the escape characters': (text) => text.replace(/\w+/g, '[31m$&[0m'),
  quoted: (text) => JSON.stringify(text),
  'in the middle of a long log': (text) =>
    `${'INFO step done\n'.repeat(3000)}${text}\n${'INFO cleaning up\n'.repeat(3000)}`,
};

describe('tests/cases/symptoms.json', () => {
  it.each(cases)('$name', ({ log, symptom, others }) => {
    const match = lookUpSymptom(log.join('\n'));
    expect(match).toEqual(symptom === null ? undefined : { symptom, others });
  });

  it('has, with the cases of failures, a log for every symptom', () => {
    const told = new Set(failureTexts.map((text) => lookUpSymptom(text)?.symptom));
    expect(symptomIds.filter((id) => !told.has(id))).toEqual([]);
  });

  it.each(Object.entries(disguises))('is recognised %s', (_, disguise) => {
    for (const { log, symptom } of known) {
      expect(lookUpSymptom(disguise(log.join('\n')))?.symptom, log.join('\n')).toBe(symptom);
    }
    for (const text of failureTexts) {
      expect(lookUpSymptom(disguise(text)), text).toEqual(lookUpSymptom(text));
    }
  });
});

/** The runs of words of a sign, without what is read from a text. */
const wordsIn = ({ near, not = [] }: Sign): readonly string[] =>
  [...near.flat(), ...not].filter((entry) => !entry.startsWith('#'));

const everyWord = [...Object.values(symptomSigns).flat(), ...untellingSigns].flatMap(wordsIn);

describe('the symptoms', () => {
  it.each(symptomIds)('%s has signs as words are left, a source, and words', (id) => {
    const { source, steps, fault, endpoint } = symptoms[id];
    for (const entry of symptomSigns[id].flatMap(wordsIn))
      expect(entry).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
    expect(Object.keys(sources)).toContain(source);
    // What no policy of ours is to blame for cannot be told from one.
    if (endpoint === undefined) expect(steps).toEqual([]);
    else expect(fault).not.toBe('no');
    const fields: readonly InputField[] = symptoms[id].fields;
    expect(new Set(fields).size).toBe(fields.length);
    const { cause, remedy } = englishSymptoms[id];
    for (const say of [cause, remedy]) {
      expect(say({ region: 'cn-north-1', environment: 'beta' })).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('name the buckets of the region and environment', () => {
    const { remedy } = englishSymptoms.toeBootstrap;
    expect(remedy({ region: 'cn-north-1', environment: 'beta' })).toContain(
      'ec2imagebuilder-toe-cn-north-1-beta/*',
    );
  });
});

describe('lookUpSymptom', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        expect([undefined, ...symptomIds]).toContain(lookUpSymptom(text)?.symptom);
      }),
      { numRuns: 1000 },
    );
  });

  const size = 100_000;
  const fill = (unit: string) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  it.each([
    ...new Set([...everyWord, ...Object.values(failureWords).flat()].map((entry) => `${entry} `)),
    'User: ',
    'User: arn:aws:iam::111122223333:user/ann is not authorized to perform: s3:GetObject ',
    'because no VPC endpoint policy allows the ',
    '"errorCode":"VpceAccessDenied",',
    '"eventName":"GetObject",',
    'a.',
    'https://a.example.org/ i/o timeout ',
    's3://acme-artifacts/x 403 Forbidden ',
    '\\"',
    'x[1]: ',
    '\u001b[1',
    '\u001b[1;31m',
    '[1;2;3',
    '2026-05-01T',
    '00:',
    '00:00:00.0',
    ' ',
    '"',
    '\n',
    'a',
    'İ',
    '\u{1F600}',
  ])('answers 100 KB of “%s” soon', (unit) => {
    const before = process.cpuUsage();
    lookUpSymptom(fill(unit));
    // A few milliseconds; what grows with the square of the length would take minutes.
    expect(process.cpuUsage(before).user / 1e3).toBeLessThan(20_000);
  });
});

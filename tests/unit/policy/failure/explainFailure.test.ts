import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { companionServiceIds } from '../../../../src/policy/catalog/companionEndpoints.ts';
import { symptomIds } from '../../../../src/policy/catalog/symptoms.ts';
import {
  buildPolicies,
  explainFailure,
  lookUpSymptom,
  parseInputs,
} from '../../../../src/policy/index.ts';
import { partialInputs, readCaseFile, sentence } from '../caseFile.ts';

const failureCases = v.array(
  v.strictObject({
    name: sentence,
    source: sentence,
    inputs: v.optional(partialInputs, {}),
    imported: v.optional(
      v.strictObject({ imageBuilder: v.optional(v.unknown()), s3: v.optional(v.unknown()) }),
    ),
    log: v.array(v.string()),
    symptom: v.nullable(v.picklist(symptomIds)),
    others: v.array(v.picklist(symptomIds)),
    fault: v.picklist(['yes', 'likely', 'maybe', 'seldom', 'no', 'untold']),
    points: v.array(
      v.strictObject({
        code: sentence,
        values: v.optional(v.record(v.string(), v.unknown()), {}),
        patch: v.optional(partialInputs),
      }),
    ),
    companions: v.optional(v.array(v.picklist(companionServiceIds))),
    lines: v.optional(v.array(v.number())),
    otherLines: v.optional(v.number()),
  }),
);

describe.each(['refusals', 'network', 's3', 'nearMisses'])(
  'tests/cases/failures/%s.json',
  (file) => {
    const cases = readCaseFile(`failures/${file}`, failureCases);

    it.each(cases)('$name', async ({ log, symptom, others, fault, points, ...expected }) => {
      const text = log.join('\n');
      const match = symptom === null ? undefined : { symptom, others };
      expect(lookUpSymptom(text)).toEqual(match);
      const { inputs } = parseInputs(expected.inputs);
      const explained = await explainFailure(text, {
        policies: buildPolicies(inputs),
        inputs,
        ...(expected.imported && { imported: expected.imported }),
      });
      expect(explained.points.map(({ code }) => code)).toEqual(points.map(({ code }) => code));
      for (const [index, { values, patch }] of points.entries()) {
        expect(explained.points[index]?.values).toMatchObject(values);
        expect(explained.points[index]?.fix).toEqual(patch && { kind: 'inputs', patch });
      }
      expect(explained.match).toEqual(match);
      expect(explained.fault).toBe(fault);
      if (expected.companions) expect(explained.companions).toEqual(expected.companions);
      if (expected.lines)
        expect(explained.lines.map(({ number }) => number)).toEqual(expected.lines);
      if (expected.otherLines !== undefined) expect(explained.otherLines).toBe(expected.otherLines);
    });
  },
);

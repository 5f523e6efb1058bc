import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { companionServiceIds } from '../../../../src/policy/catalog/companionServices.ts';
import { symptomIds } from '../../../../src/policy/catalog/symptoms.ts';
import {
  buildPolicies,
  describeFailurePoint,
  explainFailure,
  type FailurePoint,
  lookUpSymptom,
  parseInputs,
} from '../../../../src/policy/index.ts';
import { failures as englishFailures } from '../../../../src/words/en/failures.ts';
import { failures as japaneseFailures } from '../../../../src/words/ja/failures.ts';
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
    fault: v.picklist(['yes', 'likely', 'maybe', 'seldom', 'no', 'unclear']),
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

/** What a point names, which both languages show: actions, ARNs, hosts, buckets, condition keys. */
function namesIn({ code, values }: FailurePoint): readonly string[] {
  const assumed = code === 'policyDepends' ? values.assuming.map(({ key }) => key) : [];
  const keys = code === 'policyRefuses' ? values.keys : [];
  const texts = Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' && /^(action|resource|principal|host|bucket|region|own)$/.test(name)
      ? [value]
      : [],
  );
  return [...texts, ...assumed, ...keys];
}

describe('the advice of a symptom that fits any refusal by S3', () => {
  const advice = async (text: string) => {
    const { inputs } = parseInputs({});
    return (await explainFailure(text, { policies: buildPolicies(inputs), inputs })).advice;
  };
  const refused =
    'User: arn:aws:sts::111122223333:assumed-role/Build/i-0abc is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::acme-artifacts/a.zip"';

  it.each([
    'because no VPC endpoint policy allows the s3:GetObject action',
    'with an explicit deny in a VPC endpoint policy',
  ])('is not given where AWS names the endpoint policy: %s', async (why) => {
    expect(await advice(`AccessDenied: ${refused} ${why}`)).toBeUndefined();
  });

  it('is given where AWS names no policy', async () => {
    expect(await advice(`AccessDenied: ${refused}`)).toBe('s3Denied');
  });

  it('a symptom that says more is given all the same', async () => {
    const layer = 'prod-us-east-1-starport-layer-bucket';
    expect(
      await advice(
        `${refused.replace('acme-artifacts', layer)} because no VPC endpoint policy allows the s3:GetObject action`,
      ),
    ).toBe('ecrLayers');
  });
});

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
      for (const point of explained.points) {
        const said = [englishFailures, japaneseFailures].map((sentences) =>
          describeFailurePoint(sentences, point),
        );
        for (const value of namesIn(point)) for (const text of said) expect(text).toContain(value);
        expect(said.join(' ')).not.toMatch(/undefined|\[object/);
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

describe('what AWS says an endpoint policy refuses, and the policy of the form allows', () => {
  const user = 'User: arn:aws:sts::111122223333:assumed-role/x/i-1 is not authorized to perform:';
  const getComponent = `${user} imagebuilder:GetComponent on resource: arn:aws:imagebuilder:us-east-1:aws:component/update-linux/1.0.2/1`;
  const explained = (text: string, given: object = {}) => {
    const { inputs } = parseInputs({ region: 'us-east-1', ...given });
    return explainFailure(text, { policies: buildPolicies(inputs), inputs });
  };

  it.each([
    `${getComponent} because no VPC endpoint policy allows the imagebuilder:GetComponent action`,
    `${getComponent} with an explicit deny in a VPC endpoint policy`,
    `${user} imagebuilder:CreateImage on resource: arn:aws:imagebuilder:us-east-1:111122223333:image/own/1.0.0 because no VPC endpoint policy allows the imagebuilder:CreateImage action`,
    `${user} s3:GetObject on resource: "arn:aws:s3:::ec2imagebuilder-toe-us-east-1-prod/latest/linux" because no VPC endpoint policy allows the s3:GetObject action`,
  ])('is refused by another policy, and no input is blamed: %s', async (text) => {
    const { fault, advice, points } = await explained(text);
    expect(fault).toBe('yes');
    expect(advice).toBeUndefined();
    expect(points).toMatchObject([{ code: 'policyAllows', values: { isNamed: true }, fields: [] }]);
    const [point] = points;
    expect(point && describeFailurePoint(englishFailures, point)).toContain(
      'So the endpoint has another policy: compare it with this one, or replace it.',
    );
    expect(point && describeFailurePoint(japaneseFailures, point)).toContain(
      'エンドポイントには別のポリシーがあります。',
    );
  });

  it('is told with what the answer takes for granted where organizations are named', async () => {
    const parties = { principals: ['o-a1b2c3d4e5'], resources: ['o-a1b2c3d4e5'] };
    const own = getComponent.replace(':aws:component', ':111122223333:component');
    const { advice, points } = await explained(
      `${own} because no VPC endpoint policy allows the imagebuilder:GetComponent action`,
      parties,
    );
    expect(advice).toBeUndefined();
    expect(points).toMatchObject([{ code: 'policyDepends', values: { isNamed: true } }]);
  });

  it.each(['GetComponent', 'Get*'])(
    'stays as it is where the form denies it: %s',
    async (denied) => {
      const { advice, points } = await explained(
        `${getComponent} with an explicit deny in a VPC endpoint policy`,
        { deniedActions: [denied] },
      );
      expect(advice).toBe('getComponentDenied');
      expect(points).toMatchObject([{ code: 'policyRefuses', fix: { kind: 'inputs' } }]);
    },
  );

  it('no list of denied actions is blamed for a Deny that the form does not have', async () => {
    const { advice, points } = await explained(
      `${getComponent.replace(':aws:component', ':aws:image')} with an explicit deny in a VPC endpoint policy`,
      { principals: ['111122223333'], resources: ['111122223333'], managedResources: [] },
    );
    expect(advice).toBeUndefined();
    expect(points).toContainEqual(expect.objectContaining({ code: 'policyDiffers' }));
  });

  it('is left open where AWS names no policy', async () => {
    const { points } = await explained(getComponent);
    expect(points[0]).toMatchObject({ code: 'policyAllows', values: { isNamed: false } });
  });
});

describe('where to go for what a list of denied actions refuses', () => {
  const refused = (action: string) =>
    `User: arn:aws:sts::111122223333:assumed-role/Build/i-0123456789abcdef0 is not authorized to perform: imagebuilder:${action} on resource: arn:aws:imagebuilder:us-east-1:111122223333:component/own/1.0.0/1 with an explicit deny in a VPC endpoint policy`;

  it.each([
    ['GetComponent', 'GetComponent'],
    ['GetComponent', 'Get*'],
    ['DeleteComponent', 'DeleteComponent'],
  ])('%s, denied as %s, leads to that list', async (action, denied) => {
    const { inputs } = parseInputs({ deniedActions: [denied] });
    const { points } = await explainFailure(refused(action), {
      policies: buildPolicies(inputs),
      inputs,
    });
    expect(points).toMatchObject([
      { code: 'policyRefuses', fields: ['deniedActions'], fix: { patch: { deniedActions: [] } } },
    ]);
  });
});

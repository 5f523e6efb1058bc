import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPolicies, endpointIds } from '../../../../src/policy/index.ts';
import { statementWords as japaneseWords } from '../../../../src/words/ja/statements.ts';
import { readOperator } from '../../../../src/policy/statement/conditionOperator.ts';
import { operatorMeaning } from '../../../../src/policy/words/testedKeys.ts';
import { wordStatement } from '../../../../src/policy/words/wordStatement.ts';
import { arbitraryInputs } from '../arbitraryInputs.ts';
import { inEnglish } from '../../inEnglish.ts';

const runs = { numRuns: 500 };

/** Documents near to a policy: the right elements, with anything in them. */
const text = fc.oneof(
  fc.constantFrom(
    '*',
    'Allow',
    'Deny',
    'imagebuilder:*',
    's3:GetObject',
    'arn:aws:s3:::a/*',
    'AWS',
  ),
  fc.constantFrom('arn:aws:imagebuilder:us-east-1:aws:component/*', 'o-a1b2c3d4e5', '__proto__'),
  fc.string(),
);
const value = fc.oneof(text, fc.array(text, { maxLength: 5 }), fc.anything());
const condition = fc.dictionary(
  fc.oneof(fc.constantFrom('StringEquals', 'ForAllValues:StringNotLikeIfExists', 'Null'), text),
  fc.oneof(
    fc.dictionary(
      fc.oneof(fc.constantFrom('aws:PrincipalOrgID', 'AWS:RESOURCEORGID'), text),
      value,
    ),
    fc.anything(),
  ),
);
const statement = fc.record(
  {
    Sid: value,
    Effect: value,
    Principal: fc.oneof(value, fc.dictionary(text, value)),
    NotPrincipal: value,
    Action: value,
    NotAction: value,
    Resource: value,
    NotResource: value,
    Condition: fc.oneof(condition, value),
    Other: value,
  },
  { requiredKeys: [] },
);

/** Every text in a JSON value, however deep. */
function textsIn(given: unknown): readonly string[] {
  if (typeof given === 'string') return [given];
  return typeof given === 'object' && given !== null ? Object.values(given).flatMap(textsIn) : [];
}

describe('the words of any document that the builder writes', () => {
  it('name every bucket, action and organization, and leave nothing ununderstood', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        const policies = buildPolicies(inputs);
        for (const endpoint of endpointIds) {
          const { Statement } = policies[endpoint];
          const worded = inEnglish.policy(JSON.parse(JSON.stringify(policies[endpoint])));
          expect(worded).toHaveLength(Statement.length);
          worded.forEach(({ text: said, parts, meaning, path, sid }, index) => {
            const built = Statement[index];
            const all = [said, ...parts.map((part) => part.text)].join('\n');
            expect(path).toBe(`Statement[${index}]`);
            expect(sid).toBe(built?.Sid);
            expect(meaning.faults).toEqual([]);
            expect(all).toContain(built?.Effect === 'Deny' ? 'Denies ' : 'Allows ');
            for (const name of textsIn(built)) {
              const bucket = /^arn:[^:]+:s3:::([^/]+)\//.exec(name)?.[1];
              const action = /^imagebuilder:([A-Za-z0-9*?]*[A-Za-z0-9?][A-Za-z0-9*?]*)$/.exec(name);
              const owned = /^arn:[^:]+:imagebuilder:([^:]+):[^:]+:([a-z]+)\/\*$/.exec(name);
              if (bucket !== undefined) expect(all).toContain(bucket);
              if (action?.[1] !== undefined) expect(all).toContain(action[1]);
              if (owned !== null) expect(all).toContain(`${owned[2]}s in ${owned[1]}`);
              if (/^o-[a-z0-9]{10,32}$/.test(name)) expect(all).toContain(name);
            }
            if (built?.Action === '*') expect(all).toContain('every action');
            if (built?.Action === 'imagebuilder:*') {
              expect(all).toContain('every Image Builder action');
            }
          });
        }
      }),
      runs,
    );
  });

  it('call buckets of one’s own by their names', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        const uploads = inEnglish
          .policy(buildPolicies(inputs).s3)
          .filter(({ sid }) => sid === 'AllowBuildLogUploads');
        const [first, ...others] = inputs.buckets.filter(({ access }) => access.includes('write'));
        if (!first || others.length > 0) return;
        for (const { text: said } of uploads) expect(said).toContain(first.name);
      }),
      runs,
    );
  });
});

describe('the words of anything', () => {
  it('are given without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), statement), (given) => {
        expect(inEnglish.statement(given).text).not.toBe('');
        expect(inEnglish.policy(given).length).toBeGreaterThan(0);
        expect(inEnglish.policy({ Statement: [given] })[0]?.path).toBe('Statement[0]');
      }),
      { numRuns: 3000 },
    );
  });

  it('are given in Japanese, too, from the same meaning', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), statement), (given) => {
        const { meaning, parts } = inEnglish.statement(given);
        const japanese = wordStatement(japaneseWords, meaning);
        expect(japanese.text).toMatch(/。$/);
        expect(japanese.parts.map(({ element }) => element)).toEqual(
          parts.map(({ element }) => element),
        );
      }),
      runs,
    );
  });

  it('say whatever is missing or not understood', () => {
    fc.assert(
      fc.property(statement, (given) => {
        const { text: said } = inEnglish.statement(given);
        const has = (name: string) => Object.keys(given).includes(name);
        for (const name of ['Principal', 'Action', 'Resource']) {
          if (!has(name) && !has(`Not${name}`)) expect(said).toContain(`${name} is missing.`);
          if (has(name) && has(`Not${name}`)) expect(said).toContain(`both ${name} and Not${name}`);
        }
        if (has('Other')) expect(said).toContain('not understood: Other.');
      }),
      runs,
    );
  });

  it('stay short and quick for what is long and hostile', () => {
    const star = '*?'.repeat(50_000);
    const long = 'a'.repeat(100_000);
    const many = Array.from({ length: 20_000 }, (_, index) => `imagebuilder:*${index}*?*`);
    const { text: said } = inEnglish.statement({
      Effect: 'Allow',
      Principal: { AWS: [star, long] },
      Action: [`imagebuilder:${star}`, `s3:${long}`],
      Resource: [star, `arn:aws:s3:::${long}/${star}`, `arn:aws:imagebuilder:${long}:aws:*`],
      Condition: { [long]: { [long]: long } },
    });
    expect(said.length).toBeLessThan(1500);
    expect(inEnglish.statement({ Effect: 'Deny', Action: many }).text).toContain('20000 listed');
  });
});

describe('operatorMeaning', () => {
  const meaningOf = (operator: string) => operatorMeaning(readOperator(operator, ''));

  const operators = ['StringEquals', 'StringNotLike', 'NotIpAddress', 'Bool', 'ArnNotEquals'];

  it.each(operators)('knows when %s holds without the key', (operator) => {
    const negated = operator.includes('Not');
    expect(meaningOf(operator)?.orAbsent).toBe(negated);
    expect(meaningOf(`${operator}IfExists`)?.orAbsent).toBe(true);
    expect(meaningOf(`ForAllValues:${operator}`)?.orAbsent).toBe(true);
    expect(meaningOf(`ForAnyValue:${operator}`)?.orAbsent).toBe(false);
    expect(meaningOf(`ForAnyValue:${operator}IfExists`)?.orAbsent).toBe(true);
  });

  it.each([
    '',
    'IfExists',
    'stringEquals',
    'Null',
    'NullIfExists',
    'ForAll:Bool',
    'Bool:ForAnyValue',
  ])('does not know “%s”', (operator) => {
    expect(meaningOf(operator)).toBeUndefined();
  });
});

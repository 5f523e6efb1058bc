import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  buildPolicies,
  checkPolicy,
  defaultInputs,
  findingDoc,
} from '../../../src/policy/index.ts';
import { findings } from '../../../src/words/en/findings.ts';
import { link, terminal } from './terminal.ts';

/** Two errors of the endpoints' rules: an effect that is none, and an ARN that is none. */
const faulty = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "allow",
      "Principal": "*",
      "Action": ["s3:GetObject"],
      "Resource": ["my-bucket/*"]
    }
  ]
}
`;

const describeOutput = JSON.stringify({
  VpcEndpoints: [
    {
      VpcEndpointId: 'vpce-00000000000000001',
      VpcEndpointType: 'Interface',
      ServiceName: 'com.amazonaws.us-east-1.imagebuilder',
      PolicyDocument: JSON.stringify(buildPolicies(defaultInputs).imageBuilder),
    },
    {
      VpcEndpointId: 'vpce-00000000000000003',
      VpcEndpointType: 'Interface',
      ServiceName: 'com.amazonaws.us-east-1.logs',
      PolicyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
    },
  ],
});

/** What code scanning needs of SARIF 2.1.0, and nothing that the standard does not have. */
const region = v.strictObject({
  startLine: v.pipe(v.number(), v.integer(), v.minValue(1)),
  startColumn: v.pipe(v.number(), v.integer(), v.minValue(1)),
  endLine: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  endColumn: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
const message = v.strictObject({ text: v.pipe(v.string(), v.minLength(1)) });
const level = v.picklist(['error', 'warning', 'note']);
const sarif = v.strictObject({
  $schema: v.pipe(v.string(), v.url()),
  version: v.literal('2.1.0'),
  runs: v.tuple([
    v.strictObject({
      tool: v.strictObject({
        driver: v.strictObject({
          name: v.string(),
          version: v.string(),
          semanticVersion: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
          rules: v.array(
            v.strictObject({
              id: v.string(),
              shortDescription: message,
              fullDescription: message,
              help: message,
              helpUri: v.pipe(v.string(), v.url()),
              defaultConfiguration: v.strictObject({ level }),
            }),
          ),
        }),
      }),
      columnKind: v.picklist(['utf16CodeUnits', 'unicodeCodePoints']),
      results: v.array(
        v.strictObject({
          ruleId: v.string(),
          ruleIndex: v.pipe(v.number(), v.integer(), v.minValue(0)),
          level,
          message,
          locations: v.optional(
            v.tuple([
              v.strictObject({
                physicalLocation: v.strictObject({
                  artifactLocation: v.strictObject({
                    uri: v.pipe(v.string(), v.regex(/^[\w./:%()*'!~-]+$/)),
                  }),
                  region,
                }),
                logicalLocations: v.tuple([v.strictObject({ fullyQualifiedName: v.string() })]),
              }),
            ]),
          ),
        }),
      ),
    }),
  ]),
});

const files = { 'a folder/s3.json': faulty };
const checked = ['check', 'a folder/s3.json', '--endpoint', 's3'] as const;

describe('check', () => {
  it('says each finding of the core, with its place, and fails for an error', async () => {
    const { code, out } = await terminal(checked, { files });
    const codes = checkPolicy(JSON.parse(faulty), { endpoint: 's3' }).map((each) => each.code);
    expect(code).toBe(1);
    for (const each of codes) expect(out).toContain(`[${each}]`);
    expect(out).toContain('a folder/s3.json:5:17: Error: S3: Statement[0].Effect: ');
    expect(out).toContain('a folder/s3.json:8:20: Error: S3: Statement[0].Resource[0]: ');
  });

  it('fails for what it is told to', async () => {
    const built = await terminal(['build', link, '--endpoint', 'imageBuilder']);
    const [text = ''] = Object.values(built.written);
    const document = JSON.parse(text) as object;
    const world = { files: { 'i.json': text } };
    expect(checkPolicy(document, { endpoint: 'imageBuilder' })).toMatchObject([
      { severity: 'note' },
      { severity: 'note' },
    ]);
    expect((await terminal(['check', 'i.json'], world)).code).toBe(0);
    expect((await terminal(['check', 'i.json', '--fail-on', 'warning'], world)).code).toBe(0);
    expect((await terminal(['check', 'i.json', '--fail-on', 'note'], world)).code).toBe(1);
  });

  it('asks what builds of a form need', async () => {
    const built = await terminal(['build', link, '--endpoint', 's3']);
    const [text = ''] = Object.values(built.written);
    const world = {
      files: { 's3.json': text.replace('amazon-ssm-us-west-2', 'amazon-sms-us-west-2') },
    };
    expect((await terminal(['check', 's3.json'], world)).out).not.toContain('downloadsMissing');
    const asked = await terminal(['check', 's3.json', '--form', link], world);
    expect(asked.out).toContain('[downloadsMissing]');
  });

  it('takes the policies of what the AWS CLI prints whose endpoint is told', async () => {
    const { code, out } = await terminal(['check', '-', '--json'], { stdin: describeOutput });
    const { findings } = JSON.parse(out) as { findings: readonly { endpoint: string }[] };
    expect(code).toBe(0);
    expect(new Set(findings.map(({ endpoint }) => endpoint))).toEqual(new Set(['imageBuilder']));
  });

  it('says of JSON for programs what it says in words', async () => {
    const { out } = await terminal([...checked, '--json'], { files });
    const { findings } = JSON.parse(out) as { findings: readonly Record<string, unknown>[] };
    expect(findings[0]).toMatchObject({
      source: 'a folder/s3.json',
      endpoint: 's3',
      severity: 'error',
      code: 'malformedEffect',
      path: 'Statement[0].Effect',
      place: { line: 5, column: 17, end: { line: 5, column: 24 } },
    });
  });

  it.each(['en', 'ja'])('writes SARIF as the standard has it: %s', async (lang) => {
    const { code, out } = await terminal([...checked, '--sarif', '--lang', lang], { files });
    const log = v.parse(sarif, JSON.parse(out));
    const [{ results, tool }] = log.runs;
    expect(code).toBe(1);
    expect(results.length).toBeGreaterThan(1);
    for (const { ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
    expect(results[0]?.locations?.[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20folder/s3.json' },
      region: { startLine: 5, startColumn: 17, endLine: 5, endColumn: 24 },
    });
    if (lang === 'en') {
      const { what } = findingDoc('malformedEffect', findings);
      expect(tool.driver.rules[0]?.shortDescription.text).toBe(what);
    }
  });

  it('writes an empty log where nothing was found, and no place where there is no file', async () => {
    const s3 = JSON.stringify(buildPolicies(defaultInputs).s3);
    const clean = await terminal(['check', 's3.json', '--sarif'], { files: { 's3.json': s3 } });
    expect(v.parse(sarif, JSON.parse(clean.out)).runs[0].results).toEqual([]);
    const built = await terminal(['check', link, '--sarif']);
    const { results } = v.parse(sarif, JSON.parse(built.out)).runs[0];
    expect(results.map(({ locations }) => locations)).toEqual(results.map(() => undefined));
  });

  it.each([
    ['no policy', 'hello', 'No policy can be read'],
    ['nothing', '', 'No policy can be read'],
    ['a policy with comments', `// mine\n${faulty}`, 'needs a repair first'],
    [
      'a policy of neither',
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
      'which endpoint',
    ],
  ])('cannot answer for %s', async (_, text, sentence) => {
    const { code, out, err } = await terminal(['check', 'x.json'], { files: { 'x.json': text } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});

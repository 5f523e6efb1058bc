import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeLink, writePresetFile, written } from '../../../src/formats/index.ts';
import { defaultInputs, lookUpSymptom } from '../../../src/policy/index.ts';
import { fragmentIn, recognizePaste } from '../../../src/formats/recognizePaste.ts';
import { hostileText } from '../fuzz/hostileText.ts';
import { runs } from '../fuzz/runs.ts';
import { failureTexts, fragments, pastedTexts, presetFiles } from '../fuzz/samples.ts';

const recognize = (text: string) => recognizePaste(text, { region: 'us-east-1' });

const policy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }],
};
const fragment = writeLink(defaultInputs);

describe('a link', () => {
  it.each([
    ['as the page copies it', `https://policies.example/app/#${fragment}`],
    ['of a copy of the page elsewhere', `http://localhost:4173/?x=1#${fragment}`],
    ['in a chat', `Have a look: <https://policies.example/#${fragment}>, please.`],
    ['in Markdown', `[our policies](https://policies.example/#${fragment})`],
    ['at the end of a sentence', `See https://policies.example/#${fragment}.`],
    ['in the source of a page', `https://policies.example/#${fragment.replaceAll('&', '&amp;')}`],
    ['as its fragment alone', `#${fragment}`],
    ['without the mark before it', fragment],
  ])('is known %s', async (_name, text) => {
    expect(await recognize(text)).toMatchObject({
      kind: 'link',
      fragment,
      link: { inputs: defaultInputs, problems: [] },
    });
  });

  it('with a bad value says which', async () => {
    const paste = await recognize(`https://x.example/#${fragment.replace('us-east-1', 'nowhere')}`);
    expect(paste).toMatchObject({ kind: 'link', link: { problems: [{ field: 'region' }] } });
  });

  it('is nothing in a long log that happens to hold one', () => {
    const log = 'ERROR: it failed\n'.repeat(200);
    expect(fragmentIn(`${log}https://x.example/#${fragment}\n${log}`)).toBeUndefined();
  });

  it('of another page is none', async () => {
    expect(fragmentIn('https://docs.aws.amazon.com/x.html#region=us-east-1')).toBeUndefined();
  });
});

describe('a form', () => {
  it('is known as the JSON of its Inputs', async () => {
    expect(await recognize(JSON.stringify(defaultInputs, null, 2))).toMatchObject({
      kind: 'form',
      written: { inputs: defaultInputs, refused: [], problems: [] },
    });
  });

  it('is known as a preset file', async () => {
    const file = writePresetFile([{ name: 'Ours', ...written(defaultInputs) }]);
    expect(await recognize(file)).toMatchObject({
      kind: 'presets',
      file: { presets: [{ name: 'Ours' }] },
    });
  });

  it('of a newer version says so', async () => {
    const file = writePresetFile([]).replace('"version": 2', '"version": 99');
    expect(await recognize(file)).toMatchObject({
      kind: 'presets',
      file: { error: 'newerVersion' },
    });
  });

  it('says what is wrong in it, for whoever would use it', async () => {
    const paste = await recognize(JSON.stringify({ ...defaultInputs, region: 'nowhere' }));
    expect(paste).toMatchObject({
      kind: 'form',
      written: { problems: [{ field: 'region', severity: 'error' }], refused: ['region'] },
    });
  });

  it('that lost a field has it confirmed before it counts', async () => {
    const { principals: _, ...rest } = defaultInputs;
    expect(await recognize(JSON.stringify(rest))).toMatchObject({
      kind: 'form',
      written: { problems: [], refused: ['principals'] },
    });
  });

  it('is not any object with a region', async () => {
    const paste = await recognize('{"region": "us-east-1", "environment": "prod"}');
    expect(paste.kind).toBe('unknown');
  });
});

describe('a policy', () => {
  it.each([
    ['alone', JSON.stringify(policy)],
    [
      'in Terraform',
      `resource "aws_vpc_endpoint" "s3" {\n  policy = jsonencode(${JSON.stringify(policy)})\n}`,
    ],
    ['that only has to be repaired', `${JSON.stringify(policy).slice(0, -1)},}`],
  ])('is known %s', async (_name, text) => {
    expect(await recognize(text)).toMatchObject({ kind: 'policy', failure: false });
  });

  it('that breaks off is still for the import, which says where', async () => {
    expect(await recognize('{"Statement": [{"Effect": "Allow"')).toMatchObject({
      kind: 'policy',
      result: { status: 'refused' },
    });
  });

  it('with an error beside it is both', async () => {
    const text = `AccessDenied with this policy:\n${JSON.stringify(policy)}`;
    expect(await recognize(text)).toMatchObject({ kind: 'policy', failure: true });
  });

  it('that denies is no failure', async () => {
    const denying = { Statement: [{ ...policy.Statement[0], Effect: 'Deny' }] };
    expect(await recognize(JSON.stringify(denying))).toMatchObject({ failure: false });
  });
});

describe('a failure', () => {
  it.each([
    'An error occurred (AccessDenied) when calling the GetObject operation: Access Denied',
    'User: arn:aws:iam::111122223333:user/x is not authorized to perform: imagebuilder:GetComponent',
    'dial tcp 10.0.0.1:443: i/o timeout',
    '{"errorCode": "AccessDenied", "errorMessage": "User is not authorized to perform: s3:GetObject"}',
    'パイプラインの実行に失敗しました',
  ])('is known: %s', async (text) => {
    expect(await recognize(text)).toEqual({ kind: 'failure' });
  });

  const known = failureTexts.filter((text) => lookUpSymptom(text) !== undefined);

  it.each(known)('of the known ones: %#', async (text) => {
    expect((await recognize(text)).kind).toBe('failure');
  });
});

describe('anything else', () => {
  it.each([
    ['nothing', ' \n'],
    ['unknown', 'Dear all, the endpoint is there.'],
    ['unknown', '42'],
  ])('is %s: %j', async (kind, text) => {
    expect((await recognize(text)).kind).toBe(kind);
  });

  it('from anyone is one of these, never an exception', async () => {
    const samples = [
      ...pastedTexts,
      ...presetFiles,
      ...failureTexts,
      ...fragments.map((one) => `https://x.example/#${one}`),
    ];
    await fc.assert(
      fc.asyncProperty(hostileText(samples), async (text) => {
        const { kind } = await recognize(text);
        expect(['nothing', 'link', 'presets', 'form', 'policy', 'failure', 'unknown']).toContain(
          kind,
        );
      }),
      runs(),
    );
  });
});

describe('a measurement from the build subnet', () => {
  it('is known in all that the script printed, though its words tell of failures', async () => {
    const line =
      '{"imageBuilderPreflight":1,"region":"us-east-1","checks":[{"id":"component","outcome":"refused","address":""}]}';
    expect(await recognize(`component  refused\nan error\n\n${line}\n`)).toMatchObject({
      kind: 'preflight',
      result: { region: 'us-east-1' },
    });
    expect((await recognize(line.replace('refused', 'fine'))).kind).not.toBe('preflight');
  });
});

import { describeOutputProblem } from '../../../../src/policy/output/outputProblem.ts';
import { outputProblems as englishOutputProblems } from '../../../../src/words/en/apply.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOutput, checkOutputIds } from '../../../../src/policy/output/checkOutput.ts';
import { outputFormats } from '../../../../src/policy/output/outputRegistry.ts';
import type { OutputRequest } from '../../../../src/policy/output/outputPlan.ts';
import { outputNotes, renderOutput as render } from '../../../../src/policy/output/renderOutput.ts';
import { describeNotes } from '../../../../src/policy/output/outputNote.ts';
import { notes as englishNotes } from '../../../../src/words/en/notes.ts';
import { ids, modes, nastyText, origin } from './requests.ts';
import { renderOutput } from '../../inEnglish.ts';

const policy = { Version: '2012-10-17', Statement: [] };

describe('the check of IDs', () => {
  it('has nothing to say of IDs as EC2 forms them, or of empty fields', () => {
    expect(checkOutputIds(ids)).toEqual([]);
    expect(checkOutputIds({})).toEqual([]);
    expect(checkOutputIds({ vpcId: '', subnetIds: ['', ''], routeTableIds: [] })).toEqual([]);
  });

  it.each([
    'vpc-xyz',
    'vpc-0123456789abcdef', // 16 digits
    'VPC-01234567',
    'subnet-01234567',
    ' vpc-01234567',
    'vpc-01234567\n',
    "vpc-01234567'; rm -rf /",
    '$(id)',
    '${var.vpc}',
  ])('refuses %j as the ID of a VPC, with an example', (given) => {
    const [problem] = checkOutputIds({ vpcId: given });
    expect(problem).toMatchObject({
      code: 'malformedId',
      severity: 'warning',
      path: 'ids.vpcId',
      values: { field: 'vpcId', given },
    });
    expect(problem && describeOutputProblem(englishOutputProblems, problem)).toContain(
      'vpc-0123456789abcdef0',
    );
  });

  it('says which entry of a list it is', () => {
    const problems = checkOutputIds({ subnetIds: ['subnet-01234567', 'sg-01234567'] });
    expect(problems.map(({ path }) => path)).toEqual(['ids.subnetIds[1]']);
  });
});

describe.each(outputFormats)('%s', (format) => {
  const request = (more: Partial<OutputRequest>): OutputRequest => ({
    region: 'us-east-1',
    mode: 'modify',
    ...more,
  });

  it('takes either policy alone, or both', () => {
    for (const mode of modes) {
      for (const given of [
        { s3: policy },
        { imageBuilder: policy },
        { s3: policy, imageBuilder: policy },
      ]) {
        expect(checkOutput(format, request({ ...given, mode }))).toEqual([]);
        expect(renderOutput(format, request({ ...given, mode })).length).toBeGreaterThan(0);
      }
    }
  });

  it('speaks of no endpoint but the ones that it was asked for', () => {
    const texts = (given: Partial<OutputRequest>) =>
      modes
        .flatMap((mode) => renderOutput(format, request({ ...given, mode, ids })))
        .map(({ text }) => text);
    expect(texts({ s3: policy }).join('')).not.toMatch(/Image ?Builder|imagebuilder/);
    expect(texts({ imageBuilder: policy }).join('')).not.toMatch(/s3[^n]|S3/);
  });

  it('never writes what is malformed: a placeholder stands in', () => {
    fc.assert(
      fc.property(nastyText, fc.constantFrom(...modes), (text, mode) => {
        const bad = `<<${text}>>`;
        const nasty = {
          s3: policy,
          imageBuilder: policy,
          region: bad,
          mode,
          ids: {
            vpcId: bad,
            imageBuilderEndpointId: bad,
            s3EndpointId: bad,
            subnetIds: [bad],
            securityGroupIds: [bad],
            routeTableIds: [bad],
          },
        };
        const blank = { ...nasty, region: '', ids: {} };
        expect(renderOutput(format, nasty)).toEqual(renderOutput(format, blank));
        expect(checkOutput(format, nasty).filter(({ severity }) => severity === 'error')).toEqual(
          [],
        );
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['nothing', {}, 'noPolicy'],
    ['null', { s3: null }, 'noPolicy'],
    ['a text', { s3: '{}' }, 'unreadablePolicy'],
    ['a list', { s3: [] }, 'unreadablePolicy'],
    ['a function', { s3: { Statement: () => 1 } }, 'unreadablePolicy'],
    ['half a character', { s3: { Id: '\ud800' } }, 'loneSurrogate'],
    ['half a megabyte', { s3: { Id: 'x'.repeat(500_000) } }, 'policyTooLong'],
  ] as const)('writes nothing for %s, and says why', (_, given, code) => {
    expect(renderOutput(format, request(given))).toEqual([]);
    expect(checkOutput(format, request(given)).map((problem) => problem.code)).toContain(code);
  });

  it('does not follow a policy that holds itself', () => {
    const endless: Record<string, unknown> = {};
    endless['Statement'] = endless;
    expect(renderOutput(format, request({ s3: endless }))).toEqual([]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (s3, imageBuilder) => {
        for (const mode of modes) {
          const given = request({ s3, imageBuilder, mode });
          const refuses = checkOutput(format, given).some(({ severity }) => severity === 'error');
          expect(renderOutput(format, given).length === 0).toBe(refuses);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('ends every line with a line feed alone, and shows every character', () => {
    const nasty = { s3: { Id: 'a\u202eb\u200bc\u0007\u2028\u0085\u00a0é' }, region: 'us-east-1' };
    for (const mode of modes) {
      for (const { text } of renderOutput(format, { ...nasty, mode })) {
        expect(text.endsWith('\n')).toBe(true);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]/u);
      }
    }
  });

  it('carries the form, the date of the names and the way back in every file with a place for it', () => {
    for (const mode of modes) {
      const files = renderOutput(format, request({ s3: policy, mode, ids, origin }));
      const whole = files.map(({ text }) => text).join('');
      for (const { text, fileName } of files) {
        // The API takes nothing but a list of resources.
        if (fileName === 'resources-to-import.json') continue;
        expect(text, fileName).toContain(origin.link);
        expect(text, fileName).toContain(origin.catalog);
      }
      expect(whole).toMatch(/roll-back-endpoint-policies\.|To roll back/);
    }
  });

  it.each([
    ['longer than a line that anybody reads', `https://x.example/#${'a'.repeat(2000)}`],
    ['with a line feed', 'https://x.example/#v=2\nrm -rf /'],
    ['with what is not seen', 'https://x.example/#v=2\u202e'],
    ['of another scheme', 'javascript:alert(1)#v=2'],
    ['without a form', 'https://x.example/#'],
  ])('leaves out a link %s, and keeps the date', (_, link) => {
    for (const { text, fileName } of renderOutput(
      format,
      request({ s3: policy, origin: { link, catalog: origin.catalog } }),
    )) {
      if (fileName === 'resources-to-import.json') continue;
      expect(text).not.toContain('x.example');
      expect(text).not.toContain('javascript:');
      expect(text).toContain(`Made with the bucket names of ${origin.catalog}.`);
    }
  });

  it('says first what its files are and that nobody ran them in an account', () => {
    // The AWS CDK modifies nothing; what its files are then is tested below.
    const mode = format.startsWith('cdk') ? 'create' : 'modify';
    const given = request({ s3: policy, imageBuilder: policy, mode });
    const notes = describeNotes(englishNotes, outputNotes(format, given));
    const whose = 'the VPC endpoints for EC2 Image Builder and Amazon S3 in us-east-1';
    expect(notes[0]).toBe(
      given.mode === 'modify'
        ? `Sets the policies of ${whose}.`
        : `Creates ${whose}, with their policies.`,
    );
    for (const { text, fileName } of renderOutput(format, given)) {
      if (fileName === 'resources-to-import.json') continue;
      expect(text.slice(0, 700).replaceAll(/\n(#|\/\/) /g, ' ')).toContain(
        'Not tested against a live AWS account',
      );
    }
  });
});

describe('what stands in for what is malformed', () => {
  it.each([
    [{ ids: { s3EndpointId: 'vpce-xyz' } }, 'malformedId', 'ids.s3EndpointId'],
    [{ ids: { s3EndpointId: ' vpce-01234567' } }, 'malformedId', 'ids.s3EndpointId'],
    [{ region: 'us east' }, 'malformedOutputRegion', 'region'],
  ] as const)('is told beside the files: %j', (given, code, path) => {
    const request = { s3: policy, region: 'us-east-1', mode: 'modify', ...given } as const;
    const files = render('cli-bash', request);
    expect(files.problems).toMatchObject([{ severity: 'warning', code, path }]);
    expect(files[0]?.text).toContain('REPLACE_WITH_');
  });
});

describe('the AWS CDK, which changes only what its stacks define', () => {
  it.each(['cdk-typescript', 'cdk-python'] as const)(
    'gives the policies alone for endpoints that exist, and says for which stack: %s',
    (format) => {
      const request = { s3: policy, region: 'us-east-1', mode: 'modify', ids } as const;
      const [file, ...others] = renderOutput(format, request);
      expect(others).toEqual([]);
      expect(file?.text).not.toMatch(/Stack\(|VPCEndpoint\(|CustomResource|REPLACE_WITH_\w/);
      expect(file?.text).toContain('A CDK stack changes only endpoints that it defines');
      expect(outputNotes(format, request).map(({ code }) => code)).toContain('cdkOwner');
      expect(outputNotes(format, request).map(({ code }) => code)).not.toContain('modifies');
    },
  );
});

describe('what only some formats change', () => {
  it.each([
    ['terraform', { Id: 'e\u0301' }, 'notNormalized'],
    ['cloudformation-yaml', { Id: '{{resolve:ssm:name}}' }, 'dynamicReference'],
    ['cloudformation-json', { Condition: { 'Fn::Sub': 'x' } }, 'intrinsicFunction'],
    ['cdk-python', { Condition: { Ref: 'x' } }, 'intrinsicFunction'],
    ['cdk-typescript', { Id: '${Token[TOKEN.1]}' }, 'cdkToken'],
  ] as const)('%s refuses it with a reason: %j', (format, s3, code) => {
    const given = { s3, region: 'us-east-1', mode: 'create' } as const;
    expect(checkOutput(format, given)).toMatchObject([{ code, path: 's3', severity: 'error' }]);
    expect(renderOutput(format, given)).toEqual([]);
    expect(checkOutput('cli-bash', given)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { link, terminal } from './terminal.ts';

const s3 = async (...more: readonly string[]) =>
  terminal(['ask', link, ...more, '--json']).then(({ code, out }) => ({
    code,
    answer: JSON.parse(out) as { decision: { verdict: string } },
  }));

const script = 'arn:aws:s3:::ec2imagebuilder-toe-us-west-2-prod/bootstrap_scripts/bootstrap.sh';
const get = ['--action', 's3:GetObject', '--resource'] as const;

describe('ask', () => {
  // The contract: reads of AWS's buckets are anonymous; own buckets ask who calls; the rest is closed.
  it.each([
    ['allowed', 0, [...get, script, '--principal', 'anonymous']],
    ['denied', 1, [...get, 'arn:aws:s3:::unrelated/x', '--principal', 'anonymous']],
    ['allowed', 0, [...get, 'arn:aws:s3:::acme-artifacts/installers/a', '--principal', 'own']],
    ['denied', 1, [...get, 'arn:aws:s3:::acme-artifacts/installers/a', '--principal', 'foreign']],
    ['denied', 1, [...get, 'arn:aws:s3:::acme-artifacts/other/a', '--principal', 'own']],
    ['allowed', 0, [...get, 'arn:aws:s3:::acme-artifacts/installers/a', '--org', 'o-a1b2c3d4e5']],
    [
      'explicitlyDenied',
      1,
      ['--action', 'imagebuilder:DeleteImage', '--resource', '*', '--principal', 'own'],
    ],
    [
      'denied',
      1,
      [
        '--action',
        'imagebuilder:GetComponent',
        '--resource',
        'arn:aws:imagebuilder:us-west-2:222222222222:component/c/1.0.0/1',
        '--principal',
        'own',
        '--resource-org',
        'o-ffffffffff',
      ],
    ],
  ] as const)('%s, exit code %i: %j', async (verdict, code, args) => {
    const asked = await s3(...args);
    expect([asked.answer.decision.verdict, asked.code]).toEqual([verdict, code]);
  });

  it('gives the reason in words', async () => {
    const { out } = await terminal(['ask', link, ...get, script, '--principal', 'anonymous']);
    expect(out).toMatch(
      /^allowed: Allowed by statement 1 \(AllowImageBuilderAccessToAppAndComponentBuckets\)\./,
    );
  });

  it('asks all that a build and a perimeter need, and fails where a step of it fails', async () => {
    const good = await terminal(['ask', link]);
    expect([good.code, good.out.includes('FAIL')]).toEqual([0, false]);
    const built = await terminal(['build', link]);
    const s3Text = built.written['s3-endpoint-policy.us-west-2.prod.json'] ?? '';
    const files = { 's3.json': s3Text.replaceAll('amazon-ssm-', 'another-') };
    const bad = await terminal(['ask', 's3.json', '--form', link], { files });
    expect(bad.code).toBe(1);
    expect(bad.out).toMatch(/^FAIL The build downloads the SSM Agent package/m);
    expect(bad.out.match(/^FAIL/gm)).toHaveLength(1);
  });

  it.each([
    [['--action', 'ec2:RunInstances', '--resource', '*'], 'don’t pass through these two endpoints'],
    [['--action', 's3:Get*', '--resource', script], 'without wildcards'],
    [['--action', 's3:GetObject'], 'Enter the ARN'],
    [[...get, script, '--context', 'vpc'], 'Expected key=value'],
    [[...get, script, '--endpoint', 'imageBuilder'], 'no policy of the endpoint'],
  ])('cannot answer %j', async (args, sentence) => {
    const { code, out, err } = await terminal(['ask', link, ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('cannot judge what is no policy', async () => {
    const files = { 'x.json': '{"Statement": [{"Effect": "Perhaps", "Action": 7}]}' };
    const { code, err } = await terminal(
      ['ask', 'x.json', '--endpoint', 's3', ...get, script, '--principal', 'anonymous'],
      { files },
    );
    expect(code).toBe(2);
    expect(err).toContain('cannot be judged');
  });
});

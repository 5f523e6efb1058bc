import { describe, expect, it } from 'vitest';
import closed from '../../cases/closed/links.json' with { type: 'json' };
import frozen from '../../cases/frozen/v1.json' with { type: 'json' };
import bases from '../../cases/links-base.json' with { type: 'json' };
import links from '../../cases/links.json' with { type: 'json' };
import { writePresetFile, written as unmarked } from '../../../src/formats/index.ts';
import { defaultInputs } from '../../../src/policy/index.ts';
import { link, terminal } from './terminal.ts';

const files = [
  'policies/imagebuilder-endpoint-policy.us-west-2.prod.json',
  'policies/s3-endpoint-policy.us-west-2.prod.json',
] as const;

const goodLinks = links.filter(
  ({ problems, fragment }) => problems.length === 0 && fragment.length > 1,
);

describe('build', () => {
  it.each(goodLinks)('gives the frozen policies of a link: $name', async ({ name, fragment }) => {
    const entry = frozen.find((each) => each.from === 'links' && each.name === name);
    const { code, out } = await terminal(['build', fragment.replace(/^#?/, '#'), '--json']);
    const { policies } = JSON.parse(out) as {
      policies: Record<string, { document: unknown }>;
    };
    if (entry) {
      expect(policies['imageBuilder']?.document).toEqual(entry.policies.imageBuilder);
      expect(policies['s3']?.document).toEqual(entry.policies.s3);
    }
    expect(code).toBe(0);
  });

  it('writes both files by name, with the text of the preview', async () => {
    const { code, out, written } = await terminal(['build', link, '--out', 'policies/']);
    expect(code).toBe(0);
    expect(Object.keys(written)).toEqual([...files]);
    expect(out).toBe(`${files.join('\n')}\n`);
    const text = written[files[1]] ?? '';
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toMatchObject({ Version: '2012-10-17' });
    expect(text).toContain('"arn:aws:s3:::acme-artifacts/installers/*"');
  });

  it('reads a form from a file, a preset file and standard input', async () => {
    const form = JSON.stringify(defaultInputs);
    const presets = writePresetFile([
      { name: 'One', ...unmarked(defaultInputs) },
      { name: 'Other', ...unmarked({ ...defaultInputs, region: 'eu-west-1' }) },
    ]);
    const world = { files: { 'form.json': form, 'link.txt': `${link}\n`, 'p.json': presets } };
    const regionOf = async (...args: readonly string[]) => {
      const { code, out } = await terminal(['build', ...args, '--json'], { ...world, stdin: form });
      expect(code).toBe(0);
      return (JSON.parse(out) as { inputs: { region: string } }).inputs.region;
    };
    expect(await regionOf('form.json')).toBe('us-east-1');
    expect(await regionOf('link.txt')).toBe('us-west-2');
    expect(await regionOf('-')).toBe('us-east-1');
    expect(await regionOf('p.json', '--preset', 'Other')).toBe('eu-west-1');
    const undecided = await terminal(['build', 'p.json', '--json'], world);
    expect(undecided).toMatchObject({ code: 2, out: '' });
    expect(undecided.err).toContain('“One”, “Other”');
  });

  it('says whether the files are these very ones, whatever their line ends', async () => {
    const { written } = await terminal(['build', link, '--out', 'policies']);
    const [first, second] = files;
    const world = {
      files: { ...written, [first]: (written[first] ?? '').replaceAll('\n', '\r\n') },
    };
    const verify = ['build', link, '--out', 'policies', '--verify'];
    expect(await terminal(verify, world)).toMatchObject({ code: 0, written: {} });
    const changed = { ...written, [second]: (written[second] ?? '').replace('Get', 'Put') };
    expect(await terminal(verify, { files: changed })).toMatchObject({ code: 1, written: {} });
    const { [second]: _, ...missing } = written;
    expect(await terminal(verify, { files: missing })).toMatchObject({ code: 1, written: {} });
  });

  it.each(closed.links)('closes what a fault touches: $name', async ({ changed, blocked }) => {
    const said = Object.entries<string | readonly string[] | null>({
      ...closed.complete,
      ...changed,
    }).flatMap(([name, texts]) => [texts ?? []].flat().map((text) => [name, text]));
    const fragment = new URLSearchParams([['v', '1'], ...said]);
    for (const endpoint of ['imageBuilder', 's3']) {
      const { code, written } = await terminal([
        'build',
        `#${fragment.toString()}`,
        '--endpoint',
        endpoint,
      ]);
      const isBlocked = blocked.some((each) => each === endpoint);
      expect([endpoint, code, Object.keys(written).length]).toEqual(
        isBlocked ? [endpoint, 1, 0] : [endpoint, 0, 1],
      );
    }
  });

  it('writes neither where one is held back, and says which field it waits for', async () => {
    const bad = link.replace('deniedActions=DeleteImage', 'deniedActions=Not%20An%20Action');
    const { code, err, written } = await terminal(['build', bad]);
    expect([code, written]).toEqual([1, {}]);
    expect(err).toContain('Image Builder endpoint policy is held back');
    expect(err).not.toContain('S3 endpoint policy is held back');
  });

  it('merges into the policy that a link brings along, and holds back where it cannot', async () => {
    const base = new URLSearchParams(bases[0]?.fragment).get('s3Base') ?? '';
    const merged = await terminal(['build', `${link}&s3Base=${base}`, '--json']);
    expect(merged.code).toBe(0);
    expect(merged.out).toContain('"Sid": "Shared"');
    const broken = await terminal(['build', `${link}&s3Base=AAAA`, '--json']);
    expect(broken).toMatchObject({ code: 1, out: '' });
    expect(broken.err).toContain('S3 endpoint policy is held back');
  });

  it('says which file cannot be written', async () => {
    const { code, err } = await terminal(['build', link, '--out', 'readonly']);
    expect(code).toBe(2);
    expect(err).toContain('EACCES');
  });
});

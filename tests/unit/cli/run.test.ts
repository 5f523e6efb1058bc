import { describe, expect, it } from 'vitest';
import { commandNames, kindOf, optionNames, takes } from '../../../src/cli/optionTable.ts';
import { catalogDates } from '../../../src/policy/index.ts';
import { terminal as english } from '../../../src/words/en/terminal.ts';
import { terminal as japanese } from '../../../src/words/ja/terminal.ts';
import { link, terminal } from './terminal.ts';

const refusal =
  'An error occurred (AccessDenied) when calling the PutObject operation: User: arn:aws:sts::111122223333:assumed-role/build/i-1 is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::elsewhere/x" because no VPC endpoint policy allows the s3:PutObject action';

describe('the command', () => {
  it('says its version and the dates of its catalogue', async () => {
    const { code, out } = await terminal(['--version']);
    expect(code).toBe(0);
    expect(out).toContain('1.2.3');
    expect(out).toContain(catalogDates.at(-1));
    const json = JSON.parse((await terminal(['--version', '--json'])).out) as object;
    expect(json).toMatchObject({ version: '1.2.3', catalog: catalogDates.at(-1) });
  });

  it.each([...commandNames, undefined])('helps with %s, on standard output', async (command) => {
    const { code, out, err } = await terminal([...(command ? [command] : []), '--help']);
    expect([code, err]).toEqual([0, '']);
    for (const option of optionNames) {
      const isTaken = command ? takes(command, option) : kindOf(option).of === undefined;
      expect([option, new RegExp(`--${option}\\b(?!-)`).test(out)]).toEqual([option, isTaken]);
    }
  });

  it('without a command says how it is used, on standard error', async () => {
    const { code, out, err } = await terminal([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('SOURCE');
  });

  it.each([
    [['chek', 'x'], 'no command “chek”'],
    [['build', '--colour', 'x'], 'no option “--colour”'],
    [['build', 'x', '--sarif'], 'no option “--sarif”'],
    [['check', 'x', '--endpoint'], '--endpoint needs a value'],
    [['check', 'x', '--endpoint', 'ec2'], 'Expected one of imageBuilder, s3'],
    [['build'], 'Something to read is missing'],
    [['build', link, 'x'], 'one argument too many'],
    [['diff', '-', '-'], 'read once only'],
    [['build', 'x.json'], 'no file “x.json”'],
    [['build', 'https://example.org/page'], 'nothing is fetched'],
    [['build', 'note.txt'], 'holds no form'],
  ])('cannot answer %j, and says why', async (args, sentence) => {
    const { code, out, err } = await terminal(args, {
      files: { 'note.txt': 'a note' },
      stdin: link,
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it.each([
    [{ LANG: 'ja_JP.UTF-8' }, [], '終了コード'],
    [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'C.UTF-8' }, [], 'Exit codes'],
    [{ LANG: 'de_DE.UTF-8' }, [], 'Exit codes'],
    [{ LANG: 'en_US.UTF-8' }, ['--lang', 'ja'], '終了コード'],
    [{}, ['--lang=ja'], '終了コード'],
  ])('speaks the language of %j %j', async (env, args, words) => {
    expect((await terminal(['--help', ...args], { env })).out).toContain(words);
  });

  it('says also what it refuses in that language', async () => {
    const { err } = await terminal(['chek', '--lang', 'ja']);
    expect(err).toContain('コマンド');
  });

  it('says the same in both languages', () => {
    const shape = (words: unknown): unknown =>
      typeof words === 'object' && words !== null
        ? Object.fromEntries(Object.entries(words).map(([name, each]) => [name, shape(each)]))
        : typeof words;
    expect(shape(japanese)).toEqual(shape(english));
  });

  it('lets no text steer the terminal', async () => {
    const hostile = '\u001b[2J\u202ekcab\u0007';
    const { err } = await terminal(['check', `x${hostile}.json`]);
    const files = { 'x.json': '{"Statement":[{"Effect":"\u202e","Action":"s3:GetObject"}]}' };
    const { out } = await terminal(['check', 'x.json', '--endpoint', 's3', '--json'], { files });
    for (const text of [err, out]) expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(() => JSON.parse(out) as unknown).not.toThrow();
  });
});

describe('diff', () => {
  it('tells fields and requests that differ, and that nothing does', async () => {
    const other = link.replace('ssmAgent=true', 'ssmAgent=false');
    const same = await terminal(['diff', link, link]);
    expect([same.code, same.out.includes('→')]).toEqual([0, false]);
    const changed = await terminal(['diff', link, other]);
    expect(changed.code).toBe(1);
    expect(changed.out).toContain('true → false');
    expect(changed.out).toContain('amazon-ssm-us-west-2');
    const { differences } = JSON.parse((await terminal(['diff', link, other, '--json'])).out) as {
      differences: readonly { changes: readonly { kind: string }[] }[];
    };
    expect(differences.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
      'closed',
    ]);
    const back = await terminal(['diff', other, link, '--json']);
    expect(back.out).toContain('"kind": "opened"');
  });

  it('compares by meaning, not by text', async () => {
    const { written } = await terminal(['build', link, '--endpoint', 's3']);
    const [text = ''] = Object.values(written);
    const reordered = JSON.stringify(
      JSON.parse(text, (_, value: unknown) =>
        Array.isArray(value) ? value.toReversed() : value,
      ) as unknown,
    );
    const world = { files: { 'a.json': text, 'b.json': reordered } };
    expect((await terminal(['diff', 'a.json', 'b.json'], world)).code).toBe(0);
  });

  it('does not take a policy that is held back for one without a difference', async () => {
    // The Image Builder policy is held back, the S3 policy is the same.
    const bad = link.replace('deniedActions=DeleteImage', 'deniedActions=Not%20An%20Action');
    for (const args of [
      [link, bad],
      [bad, link],
    ]) {
      expect((await terminal(['diff', ...args])).code).toBe(2);
      expect((await terminal(['diff', ...args, '--endpoint', 's3'])).code).toBe(0);
    }
    expect((await terminal(['ask', bad])).code).toBe(1);
    expect((await terminal(['ask', bad, '--endpoint', 's3'])).code).toBe(0);
    expect((await terminal(['check', bad])).code).toBe(1);
    expect((await terminal(['check', bad, '--endpoint', 's3'])).code).toBe(0);
  });

  it('cannot answer where there is nothing to compare, or it cannot be judged', async () => {
    const imageBuilder = await terminal(['build', link, '--endpoint', 'imageBuilder']);
    const s3 = await terminal(['build', link, '--endpoint', 's3']);
    const files = {
      'i.json': Object.values(imageBuilder.written)[0] ?? '',
      's.json': Object.values(s3.written)[0] ?? '',
      'no.json': '{"Statement":[{"Effect":"Perhaps","Action":7}]}',
    };
    expect((await terminal(['diff', 'i.json', 's.json'], { files })).code).toBe(2);
    const unjudged = ['diff', 's.json', 'no.json', '--endpoint', 's3'];
    expect((await terminal(unjudged, { files })).code).toBe(2);
  });
});

describe('explain', () => {
  it('names the cause, and with a form what its policy says', async () => {
    const alone = await terminal(['explain', '-'], { stdin: refusal });
    expect(alone.code).toBe(0);
    expect(alone.out).toContain('Cause: endpoint policy.');
    expect(alone.out).not.toContain('highlighted fields');
    const asked = await terminal(['explain', '-', '--form', link], { stdin: refusal });
    expect(asked.out).toContain('refuses s3:PutObject on arn:aws:s3:::elsewhere/x');
  });

  it('says so where a text is not known', async () => {
    const { code } = await terminal(['explain', '-'], { stdin: 'all quiet' });
    expect(code).toBe(1);
  });
});

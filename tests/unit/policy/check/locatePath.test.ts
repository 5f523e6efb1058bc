import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatePath, type TextRange } from '../../../../src/policy/check/locatePath.ts';
import { entryPath, memberPath, parsePath } from '../../../../src/policy/statement/path.ts';

/** Every part of a JSON value with its path. */
function partsOf(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const parts = Array.isArray(value)
    ? value.map((entry, index) => [entryPath(path, index), entry as unknown] as const)
    : Object.entries(value).map(
        ([name, entry]) => [memberPath(path, name), entry as unknown] as const,
      );
  return [[path, value], ...parts.flatMap(([at, entry]) => partsOf(entry, at))];
}

/** What stands in a range, lines and columns counted as an editor counts. */
function textIn(text: string, { startLine, startColumn, endLine, endColumn }: TextRange): string {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: it }) => index + it.length),
  ];
  const offset = (line: number, column: number) => (starts[line - 1] ?? NaN) + column - 1;
  return text.slice(offset(startLine, startColumn), offset(endLine, endColumn));
}

/** Writes JSON with any white space between its tokens. */
function layOut(value: unknown, space: () => string): string {
  const around = (token: string) => `${space()}${token}${space()}`;
  if (typeof value !== 'object' || value === null) return around(JSON.stringify(value));
  const inner = Array.isArray(value)
    ? value.map((entry) => layOut(entry, space))
    : Object.entries(value).map(
        ([name, entry]) => `${around(JSON.stringify(name))}:${layOut(entry, space)}`,
      );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return around(`${open}${inner.join(',') || space()}${close}`);
}

const name = fc.oneof(
  fc.constantFrom(
    'Action',
    'aws:PrincipalOrgID',
    '__proto__',
    '',
    '0',
    'a"b',
    'a\\',
    ']',
    'ä.b',
    '😀',
  ),
  fc.string({ maxLength: 6 }),
);

const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(
      fc.string(),
      fc.constantFrom('{', '}]', '"', '\\', '\n', '😀'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('json'), { maxLength: 4 }),
    fc
      .array(fc.tuple(name, tie('json')), { maxLength: 4 })
      .map((members): unknown => Object.fromEntries(members)),
  ),
}));

const spaces = fc.array(fc.constantFrom('', '', ' ', '\n', '\r\n', '\t', '\r', '  \n  '), {
  minLength: 1,
  maxLength: 20,
});

describe('locatePath', () => {
  it('finds each part of any JSON in any layout where JSON.parse finds it', () => {
    fc.assert(
      fc.property(json, spaces, (value, gaps) => {
        let next = 0;
        const text = layOut(value, () => gaps[next++ % gaps.length] ?? '');
        const read: unknown = JSON.parse(text);
        for (const [path, part] of partsOf(read)) {
          const range = locatePath(text, path);
          if (!range) throw new Error(`${path} was not found.`);
          const found = textIn(text, range);
          expect(JSON.parse(found)).toStrictEqual(part);
          expect(found).toBe(found.trim());
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing where there is nothing', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = JSON.stringify(value);
        const paths = new Set(partsOf(JSON.parse(text)).map(([path]) => path));
        for (const path of ['Nothing', 'Statement[9]', '[9]', 'Action.Nothing', '["no"]["no"]']) {
          if (!paths.has(path)) expect(locatePath(text, path)).toBeUndefined();
        }
      }),
    );
  });

  const policy =
    '{\n  "Version": "2012-10-17",\n  "Statement": [{ "Action": ["a", "s3:Get"] }]\n}\n';

  it.each([
    { path: '', range: [1, 1, 4, 2] },
    { path: 'Version', range: [2, 14, 2, 26] },
    { path: 'Statement[0].Action[1]', range: [3, 35, 3, 43] },
  ])('counts from one, the end just past the value: "$path"', ({ path, range }) => {
    const [startLine, startColumn, endLine, endColumn] = range;
    expect(locatePath(policy, path)).toEqual({ startLine, startColumn, endLine, endColumn });
  });

  it('takes the last of two members of one name, as JSON.parse does', () => {
    const text = '{"a": 1, "a": {"b": 2}, "b": 3}';
    expect(locatePath(text, 'a.b')).toMatchObject({ startColumn: 21, endColumn: 22 });
  });

  it('knows a name however it is escaped', () => {
    expect(locatePath(String.raw`{"\u0061": 1}`, 'a')).toMatchObject({ startColumn: 12 });
  });

  it.each([
    '',
    '{',
    '{"a"',
    '{"a":',
    '{"a": "x',
    '{"a": [1',
    '{"a" 1}',
    '{a: 1}',
    '[1]',
    '"a"',
    '{"a": }',
    'nonsense',
  ])('gives nothing for %s', (text) => {
    expect(locatePath(text, 'a')).toBeUndefined();
  });

  it('does not follow nesting, however deep', () => {
    const depth = 200_000;
    const text = `{"a": ${'['.repeat(depth)}${']'.repeat(depth)}, "b": 1}`;
    expect(locatePath(text, 'b')).toMatchObject({
      startLine: 1,
      startColumn: 6 + 2 * depth + 9 - 1,
    });
    expect(locatePath(text, `a${'[0]'.repeat(9)}`)).toBeDefined();
    expect(locatePath('['.repeat(depth), '')).toBeUndefined();
  });

  it('takes megabytes of text in a string', () => {
    const text = `{"a": "${'x'.repeat(5_000_000)}${String.raw`\"`.repeat(100_000)}", "b": 1}`;
    expect(locatePath(text, 'b')).toBeDefined();
  });
});

describe('paths', () => {
  it('are read as they are written', () => {
    const steps = fc.array(fc.oneof(name, fc.nat()), { maxLength: 6 });
    fc.assert(
      fc.property(steps, (given) => {
        const path = given.reduce<string>(
          (base, step) =>
            typeof step === 'number' ? entryPath(base, step) : memberPath(base, step),
          '',
        );
        expect(parsePath(path)).toEqual(given);
      }),
    );
  });

  it.each([
    '.',
    '.a',
    'a.',
    'a..b',
    'a.[0]',
    '[x]',
    '[-1]',
    '["a]',
    '[0',
    'a b',
    'ab[0]c',
    '["\\x"]',
  ])('are not anything else: %s', (path) => {
    expect(parsePath(path)).toBeUndefined();
    expect(locatePath('{"a": [1]}', path)).toBeUndefined();
  });
});

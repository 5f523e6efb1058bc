import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  buildPolicies,
  checkPolicy,
  endpointIds,
  longestImport,
  readPolicyText,
} from '../../../../src/policy/index.ts';
import { arbitraryInputs } from '../arbitraryInputs.ts';
import { inEnglish } from '../../inEnglish.ts';

// Not a measure of speed: many runs, on a machine that others use too.
vi.setConfig({ testTimeout: 60_000 });

const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 20 });

/** Policies of any content, in names and values that need no repair. */
const policy = fc.oneof(
  fc
    .tuple(arbitraryInputs, fc.constantFrom(...endpointIds))
    .map(([inputs, id]): unknown => buildPolicies(inputs)[id]),
  fc
    .array(
      fc.dictionary(
        fc.constantFrom('Sid', 'Effect', 'Action', 'Resource', 'Condition', 'x y'),
        fc.oneof(ascii, fc.array(ascii, { maxLength: 3 }), fc.dictionary(ascii, ascii)),
        { noNullPrototype: true },
      ),
      { maxLength: 4 },
    )
    .map((Statement): unknown => ({ Version: '2012-10-17', Statement })),
);

const textIn = /"(?:[^"\\]|\\.)*"/;
/** Quoted texts, marks and spaces of a JSON text. */
const piecesOf = (json: string) => json.split(new RegExp(`(${textIn.source}|[{}\\[\\],:]|\\s+)`));

/** What copying does to one piece; a piece that it does nothing to stays. */
const damages: readonly ((piece: string) => string)[] = [
  (piece) => piece.replaceAll(/^ +$/g, (blanks) => '\u00a0'.repeat(blanks.length)),
  (piece) => (/^\s+$/.test(piece) ? `${piece}\u2003\u3000\u202f` : piece),
  (piece) => (/^[{}[\],:]$/.test(piece) ? `\u200b${piece}\ufeff` : piece),
  (piece) => (/^[}\]]$/.test(piece) ? `, ${piece}` : piece),
  (piece) => (/^[}\]]$/.test(piece) ? ` // last, "one" }\n${piece}` : piece),
  (piece) => (/^[{}[\]:,]$/.test(piece) ? `${piece}/* a "comment", ] */` : piece),
  (piece) => (/^[,{[]$/.test(piece) ? `${piece} # of 'some' [sort]\n` : piece),
  (piece) =>
    piece.replace(/^[{}[\],:]$/, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
  (piece) =>
    /^"[^"\\]+"$/.test(piece) && !/\\/.test(piece) ? `\u201c${piece.slice(1, -1)}\u201d` : piece,
];

/** Serialized in some layout, then damaged in places that a list of choices tells. */
const damaged = fc
  .tuple(
    policy,
    fc.constantFrom(0, 1, 2, 4),
    fc.array(fc.nat(damages.length * 3), { minLength: 1, maxLength: 60 }),
  )
  .map(([document, indent, choices]) => {
    const pieces = piecesOf(JSON.stringify(document, null, indent)).map((piece, at) => {
      const choice = choices[at % choices.length] ?? 0;
      return damages[choice]?.(piece) ?? piece;
    });
    return { document, text: pieces.join('') };
  });

describe('a policy that copying has damaged', () => {
  it('is mended to the same meaning', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async ({ document, text }) => {
        const pasted = await readPolicyText(text);
        const mended =
          pasted.status === 'repairable'
            ? await readPolicyText(pasted.repair.repairedText)
            : pasted;
        if (mended.status !== 'read') throw new Error(JSON.stringify(mended));
        expect(mended.candidates.map((found) => found.document)).toEqual([
          JSON.parse(JSON.stringify(document)),
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it('is told about with as many places as repairs, each within the text', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async ({ text }) => {
        const { repair } = await readPolicyText(text);
        const lines = text.split(/\r\n|\n|\r/);
        for (const { count, positions } of repair?.repairs ?? []) {
          expect(positions).toHaveLength(count);
          for (const { line, column } of positions) {
            expect(column).toBeLessThanOrEqual(lines[line - 1]?.length ?? 0);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a policy without damage', () => {
  it('is read as it is, with nothing to mend', async () => {
    await fc.assert(
      fc.asyncProperty(policy, fc.constantFrom(0, 2), async (document, indent) => {
        const result = await readPolicyText(JSON.stringify(document, null, indent));
        if (result.status !== 'read') throw new Error(JSON.stringify(result));
        expect(result.repair).toBeUndefined();
        expect(result.candidates[0]?.document).toEqual(JSON.parse(JSON.stringify(document)));
      }),
      { numRuns: 200 },
    );
  });

  it('is read from where the AWS CLI and CloudFormation put it', async () => {
    await fc.assert(
      fc.asyncProperty(policy, async (document) => {
        const text = JSON.stringify(document);
        const listing = { VpcEndpoints: [{ VpcEndpointId: 'vpce-01', PolicyDocument: text }] };
        for (const whole of [listing, [listing.VpcEndpoints[0]], text, [text]]) {
          const result = await readPolicyText(JSON.stringify(whole));
          expect(result).toMatchObject({ status: 'read', candidates: [{ document }] });
        }
      }),
      { numRuns: 150 },
    );
  });
});

const piece = fc.oneof(
  fc.constantFrom('{', '}', '[', ']', ',', ':', '"', "'", '\\', '\n', ' ', '\t', '- ', '? ', ': '),
  fc.constantFrom(
    '\u00a0',
    '\ufeff',
    '\u201c',
    '\uff1a',
    '\u3002',
    '\u2028',
    '//',
    '/*',
    '*/',
    '#',
  ),
  fc.constantFrom('"Statement"', 'Statement:', 'PolicyDocument:', '"PolicyDocument":', 'policy'),
  fc.constantFrom('!Sub ', '!Ref ', '!If ', '!GetAtt ', '&a ', '*a', '<<: ', '---\n', '%YAML 9\n'),
  fc.constantFrom(
    '"Fn::Sub"',
    '"Ref"',
    '"Fn::Join"',
    '"Resources"',
    '"Type": "AWS::EC2::VPCEndpoint"',
  ),
  fc.constantFrom(
    '"__proto__"',
    '__proto__: ',
    'constructor',
    '${',
    '}',
    '1e999',
    '\ud800',
    '\u0000',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const nonsense = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.json(),
);

describe('anything at all', () => {
  it('is read or refused with a reason, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(nonsense, async (text) => {
        const result = await readPolicyText(text, { region: 'us-east-1' });
        switch (result.status) {
          case 'read':
            expect(result.candidates.length).toBeGreaterThan(0);
            for (const { document } of result.candidates) {
              expect(JSON.parse(JSON.stringify(document))).toEqual(document);
              checkPolicy(document, { endpoint: 's3' });
            }
            break;
          case 'repairable':
            expect((await readPolicyText(result.repair.repairedText)).status).toBe('read');
            break;
          case 'refused':
            expect(result.problems.length).toBeGreaterThan(0);
            for (const problem of result.problems)
              expect(inEnglish.importProblem(problem).length).toBeLessThan(1000);
        }
      }),
      { numRuns: 2000 },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    [
      'in Terraform and in the policy that it holds',
      'resource “aws_vpc_endpoint“ “s3“ {\n  policy = <<POLICY\n{“Id“: “ビルド用。“, “Statement“: []}\nPOLICY\n}\n',
    ],
    [
      'in Terraform and, of more than one kind, in its policy',
      'resource “aws_vpc_endpoint“ “x“ {\n  policy = <<P\n{“Id“: “あ“,\u00a0“Statement“: [],}\nP\n}\n',
    ],
  ])('%s what needs a repair needs one only', async (_where, text) => {
    const result = await readPolicyText(text);
    if (result.status !== 'repairable') throw new Error(JSON.stringify(result));
    expect(await readPolicyText(result.repair.repairedText)).toMatchObject({
      status: 'read',
      candidates: [{ document: { Statement: [] } }],
    });
  });

  const million = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length));

  it.each([
    'a',
    '{',
    '"',
    '[1,',
    '- ',
    '\u00a0',
    '/*',
    'policy: [',
    '\ud800',
    'policy',
    'policies_policy ',
    'pulumi ',
    '{"a":"\\n",',
    '[ "',
    '"""',
    "'''policy ",
    '${',
    '{{',
    '<<A\n',
    "@'\n",
    '\n',
    '\r',
    '```\n',
    '{\\"',
    '%7B%22',
    'Resources:\n',
    'resource "a" "b" {\n',
    '“statement” ',
  ])('a megabyte of %j is refused in a time that its length explains', async (unit) => {
    const text = million(unit).slice(0, longestImport);
    expect(await readPolicyText(text)).toMatchObject({ status: 'refused' });
  });

  it('a text in JSON with a line end at every place is read in one pass', async () => {
    const text = JSON.stringify({ a: '\n'.repeat(longestImport / 2 - 10) });
    expect(await readPolicyText(text)).toMatchObject({ problems: [{ code: 'noPolicy' }] });
  });

  it.each(['a', '{', ' '])('more than a megabyte of %j is refused for its length', async (unit) => {
    expect(await readPolicyText(`${million(unit)}a`)).toMatchObject({
      status: 'refused',
      problems: [{ code: 'textTooLong', values: { limit: longestImport, length: 1_000_001 } }],
    });
  });

  it('of a megabyte of endpoints the first are read, and it is said', async () => {
    const policy = JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 's3:*' }] });
    const VpcEndpoints = Array.from({ length: 4000 }, (_, at) => ({
      VpcEndpointId: `vpce-${String(at).padStart(17, '0')}`,
      ServiceName: 'com.amazonaws.us-east-1.s3',
      PolicyDocument: policy,
    }));
    const text = JSON.stringify({ VpcEndpoints }, null, 4);
    expect(text.length).toBeGreaterThan(0.9 * longestImport);
    const result = await readPolicyText(text);
    expect(result).toMatchObject({
      status: 'read',
      problems: [{ code: 'tooManyPolicies', values: { limit: 200, count: 4000 } }],
    });
    expect(result.status === 'read' && result.candidates.length).toBe(200);
  });

  const deep = [
    '[',
    '{"a":',
    '"a": {',
    'policy: [',
    '- ',
    '? ',
    '- ? ',
    '[ "]", ',
    "policy: {a: ']', b: [",
    '! [',
  ];

  it.each(deep)('no nesting is too deep to be refused: %j', async (unit) => {
    const text = `${unit.startsWith('[') || unit.startsWith('{') || unit.startsWith('"') ? '' : 'policy: 1\n'}${unit.repeat(10_000)}`;
    const result = await readPolicyText(text.slice(0, 100_000));
    expect(result.status).toBe('refused');
  });

  it('the same in YAML, where quotation marks hide what closes', async () => {
    for (const unit of ['[ "]", ', '{"}": ', "[ ']', ", '- - - - - - - - - -\n  ']) {
      const result = await readPolicyText(`policy:\n  ${unit.repeat(8000)}`.slice(0, 100_000));
      expect(result.status).toBe('refused');
    }
  });

  it('indentation that grows by a column with each line is refused as too deep', async () => {
    const lines = Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`);
    const result = await readPolicyText(`# policy\n${lines.join('\n')}`);
    expect(result).toMatchObject({ status: 'refused', problems: [{ code: 'tooDeep' }] });
  });

  it.each([
    ['a loop', `[for b in local.l : [${'"b",'.repeat(60_000)}]]`],
    ['formats of a list', `formatlist("${'x'.repeat(600_000)}%s", local.l)`],
    ['a text between each two of a list', `join("${'x'.repeat(600_000)}", local.l)`],
  ])('%s that stands for billions of values stays a placeholder', async (_, expression) => {
    const text = [
      `locals { l = [${'"a",'.repeat(15_000)}] }`,
      'resource "aws_vpc_endpoint" "s3" {',
      '  service_name = "com.amazonaws.us-east-1.s3"',
      `  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = ${expression} }] })`,
      '}',
    ].join('\n');
    const result = await readPolicyText(text);
    expect(result).toMatchObject({
      candidates: [{ problems: [{ code: 'unresolvedValue' }] }],
    });
  });

  it('blocks that stand for billions of values make the policy not whole', async () => {
    const text = [
      `locals { l = [${'"a",'.repeat(15_000)}] }`,
      'data "aws_iam_policy_document" "s3" {',
      '  dynamic "statement" {',
      '    for_each = local.l',
      `    content { resources = [${'"b",'.repeat(60_000)}] }`,
      '  }',
      '}',
    ].join('\n');
    const result = await readPolicyText(text);
    expect(result).toMatchObject({ candidates: [{ problems: [{ code: 'notWhole' }] }] });
  });

  it('a variable that a template repeats without end stays a placeholder', async () => {
    const text = JSON.stringify({
      Resources: {
        S3: {
          Type: 'AWS::EC2::VPCEndpoint',
          Properties: {
            ServiceName: 'com.amazonaws.us-east-1.s3',
            PolicyDocument: {
              Statement: [
                {
                  Effect: 'Allow',
                  Principal: '*',
                  Action: 's3:GetObject',
                  Resource: { 'Fn::Sub': ['${A}'.repeat(60_000), { A: 'x'.repeat(600_000) }] },
                },
              ],
            },
          },
        },
      },
    });
    const result = await readPolicyText(text);
    expect(result).toMatchObject({ candidates: [{ problems: [{ code: 'unresolvedValue' }] }] });
  });

  it('aliases that stand for billions of values are refused', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}*a${level}]`,
    );
    const text = ['Statement: []', 'a0: &a0 x', ...levels].join('\n');
    const result = await readPolicyText(text);
    expect(result).toMatchObject({ status: 'refused', problems: [{ code: 'tooManyAliases' }] });
  });

  it('a policy as large as the quota, with spaces to the limit, is read', async () => {
    const text = JSON.stringify({ Statement: [{ Sid: 'a'.repeat(20_000) }] });
    const padded = text + ' '.repeat(longestImport - text.length);
    expect((await readPolicyText(padded)).status).toBe('read');
    expect((await readPolicyText(`${padded} `)).status).toBe('refused');
  });
});

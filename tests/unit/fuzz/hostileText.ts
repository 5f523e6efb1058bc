import * as fc from 'fast-check';

/** Pieces that break parsers, prompts, prototypes and pages. */
const nasty = [
  '"__proto__":{"polluted":true},',
  '__proto__',
  'constructor',
  'prototype',
  '\u0000',
  '\uD800',
  '\uFEFF',
  '\u202E',
  '\u2028',
  '\u00A0',
  '&',
  '=',
  '#',
  ',',
  '%',
  '%E0%A4%A',
  '%00',
  '+',
  '&v=1',
  '&region=',
  '&lang=xx',
  '&s3Base=',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '\\',
  ':',
  '*',
  '?',
  '${',
  '$(id)',
  '`id`',
  '<script>alert(1)</script>',
  '&a *a',
  '<<: *a',
  '!!js/function "x"',
  '!Sub ',
  '- ',
  '---\n',
  '\n',
  '\t',
  '\r\n',
  'null',
  'true',
  '-0',
  '1e400',
  '9'.repeat(400),
  'a'.repeat(5000),
  '['.repeat(2000),
  '{"a":'.repeat(500),
  '*?'.repeat(800),
] as const;

const mutation = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'replace', 'repeat', 'swap', 'move', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 200 })),
  text: fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 5 })),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(text: string, { kind, at, length, text: other }: Mutation): string {
  const start = Math.floor(at * text.length);
  const [before, chosen, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  switch (kind) {
    case 'insert':
      return before + other + chosen + after;
    case 'delete':
      return before + after;
    case 'replace':
      return before + other + after;
    case 'repeat':
      return before + chosen.repeat(8) + after;
    case 'swap':
      return before + after.slice(0, length) + chosen + after.slice(length);
    case 'move':
      return after + chosen + before;
    case 'cut':
      return before;
  }
}

/** Texts that began as one of the samples; with none left to shrink to, the sample itself. */
export const hostileText = (samples: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc
        .tuple(fc.constantFrom(...samples), fc.array(mutation, { maxLength: 6 }))
        .map(([sample, mutations]) => mutations.reduce(mutate, sample)),
    },
    fc.array(fc.constantFrom(...nasty), { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../src/policy/index.ts';
import { codedText } from '../../../src/policy/codedText.ts';

describe('what is told without words', () => {
  it('is the place, the code and the values, each where there is any', () => {
    expect(codedText('fullAccess')).toBe('fullAccess');
    expect(codedText('size', { over: 3 }, 'Statement[0]')).toBe('Statement[0]: size {"over":3}');
  });

  it('is one line of ASCII, and not long, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (given) => {
        expect(codedText('code', { given })).toMatch(/^code [\x20-\x7e]{0,6200}$/);
      }),
    );
  });

  it('stands in a finding, for the whole of a document, too', () => {
    const Statement = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
    const found = checkPolicy({ Statement }, { endpoint: 's3' });
    expect(found.map(({ message }) => message).join(' ')).toContain('fullAccess');
    for (const { message } of found) expect(message).not.toMatch(/^:/);
  });
});

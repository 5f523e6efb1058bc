import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingFields, type Inputs, parseInputs } from '../../../../src/policy/index.ts';
import { arbitraryInputs } from '../arbitraryInputs.ts';

const inputsOf = (given: object): Inputs => parseInputs(given).inputs;

describe('differingFields', () => {
  it.each([
    ['nothing', {}, {}, []],
    ['a text', { region: 'us-west-2' }, {}, ['region']],
    ['a switch', { ssmAgent: false }, { ssmAgent: true }, ['ssmAgent']],
    [
      'the order of a list',
      { principals: ['o-a1b2c3d4e5', '111122223333'] },
      { principals: ['111122223333', 'o-a1b2c3d4e5'] },
      [],
    ],
    [
      'one entry more',
      { principals: ['o-a1b2c3d4e5', '111122223333'] },
      { principals: ['o-a1b2c3d4e5'] },
      ['principals'],
    ],
    [
      'what builds may do with a bucket',
      { buckets: [{ name: 'my-logs', prefix: '', access: ['read'] }] },
      { buckets: [{ name: 'my-logs', prefix: '', access: ['write'] }] },
      ['buckets'],
    ],
    [
      'several, in the form’s order',
      { catalog: '2026-11-24', environment: 'beta', deniedActions: ['Delete*'] },
      {},
      ['environment', 'deniedActions', 'catalog'],
    ],
  ])('tells %s', (_, one, other, fields) => {
    expect(differingFields(inputsOf(one), inputsOf(other))).toEqual(fields);
  });

  it('is the same either way, and empty of a form and itself', () => {
    fc.assert(
      fc.property(arbitraryInputs, arbitraryInputs, (one, other) => {
        expect(differingFields(one, other)).toEqual(differingFields(other, one));
        expect(differingFields(one, structuredClone(one))).toEqual([]);
      }),
    );
  });
});

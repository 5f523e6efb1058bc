import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildPolicies,
  defaultInputs,
  endpointIds,
  mergePolicy,
} from '../../../../src/policy/index.ts';
import { arbitraryInputs } from '../arbitraryInputs.ts';
import { arbitraryBase } from './arbitraryBase.ts';
import { logsTo, withInputs } from '../withInputs.ts';

const runs = Number(process.env['MERGE_RUNS'] ?? 100) / 2;

/** Another base to the memory, though nothing that statements say is different. */
let marks = 0;
const neverSeen = (base: object) => ({ ...base, Id: `mark-${++marks}` });

const cases = fc
  .tuple(fc.constantFrom(...endpointIds), arbitraryInputs, arbitraryInputs)
  .chain(([endpoint, first, second]) =>
    fc.oneof(arbitraryBase(endpoint, first), arbitraryBase(endpoint, second)).map((base) => ({
      base,
      inputs: [first, second, first],
      endpoint,
    })),
  );

describe('what the engine said of a base before', () => {
  it('does not change what a merge gives', { timeout: 0 }, async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ base, inputs, endpoint }) => {
        const asked = neverSeen(Object(base) as object);
        for (const each of inputs) {
          const additions = buildPolicies(each)[endpoint];
          const fresh = neverSeen(asked);
          const expected = await mergePolicy(fresh, additions);
          const { document, ...rest } = await mergePolicy(asked, additions);
          expect({ ...document, Id: undefined }).toEqual({ ...expected.document, Id: undefined });
          expect(rest.changes).toEqual(expected.changes);
          expect(rest.met).toEqual(expected.met);
          expect(rest.conflicts).toEqual(expected.conflicts);
        }
      }),
      { numRuns: runs },
    );
  });

  it('is not held against a base that was changed in between', async () => {
    const additions = buildPolicies({ ...defaultInputs, deniedActions: [] }).imageBuilder;
    const statement = {
      Sid: 'All',
      Effect: 'Allow',
      Principal: '*',
      Action: 'imagebuilder:*',
      Resource: '*',
    };
    const base = { Version: '2012-10-17', Statement: [statement] };
    expect((await mergePolicy(base, additions)).met).toHaveLength(1);
    statement.Action = 'imagebuilder:Get*';
    expect((await mergePolicy(base, additions)).met).toHaveLength(0);
    statement.Action = 'imagebuilder:*';
    expect((await mergePolicy(base, additions)).met).toHaveLength(1);
  });

  it.each(['StringNotEquals', 'StringNotEqualsIgnoreCase', 'StringNotLike'])(
    'tells the organization that a %s names from others',
    async (operator) => {
      const base = {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:PutObject',
            Resource: '*',
            Condition: { [operator]: { 'aws:PrincipalOrgID': 'o-aaaaaaaaaa' } },
          },
        ],
      };
      const codesFor = async (id: string) => {
        const inputs = withInputs({ principals: [id], buckets: logsTo('my-logs') });
        const { conflicts } = await mergePolicy(base, buildPolicies(inputs).s3);
        return conflicts.map(({ code }) => code);
      };
      expect(await codesFor('o-bbbbbbbbbb')).toEqual(['denied']);
      expect(await codesFor('o-aaaaaaaaaa')).toEqual([]);
      expect(await codesFor('o-cccccccccc')).toEqual(['denied']);
      expect(await codesFor('o-aaaaaaaaaa')).toEqual([]);
    },
  );
});

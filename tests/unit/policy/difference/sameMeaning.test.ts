import { describe, expect, it } from 'vitest';
import {
  comparePolicies,
  defaultInputs,
  type Difference,
  sameMeaning,
} from '../../../../src/policy/index.ts';

const policy = (...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});
const reads = (...buckets: readonly string[]) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: buckets.map((bucket) => `arn:aws:s3:::${bucket}/*`),
});

describe('sameMeaning', () => {
  it.each([
    ['is true of one statement and of two', policy(reads('a-bucket', 'b-bucket')), true],
    ['is false of one bucket fewer', policy(reads('a-bucket')), false],
    ['is not told where one is no policy', 5, undefined],
  ])('%s', async (_, after, same) => {
    const before = policy(reads('a-bucket'), reads('b-bucket'));
    for (const [one, other] of [
      [before, after],
      [after, before],
    ]) {
      expect(sameMeaning(await comparePolicies('s3', one, other, defaultInputs))).toBe(same);
    }
  });

  const nothing: Difference = {
    endpoint: 's3',
    type: 'gateway',
    changes: [],
    asked: 400,
    complete: true,
    unjudgedRequests: [],
    unjudgedPolicies: [],
  };

  it('is not told where not everything was asked', () => {
    expect(sameMeaning(nothing)).toBe(true);
    expect(sameMeaning({ ...nothing, complete: false })).toBeUndefined();
    const request = { principal: 'anonymous', action: 's3:GetObject', resource: '*' } as const;
    expect(sameMeaning({ ...nothing, unjudgedRequests: [request] })).toBeUndefined();
  });
});

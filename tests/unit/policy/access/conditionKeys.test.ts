import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { askPolicy } from '../../../../src/policy/index.ts';
import { readCaseFile, sentence } from '../caseFile.ts';

const text = v.pipe(v.string(), v.minLength(1));
const verdict = v.picklist(['allowed', 'denied', 'explicitlyDenied']);
const oneOrMany = v.union([text, v.array(text)]);

const request = v.strictObject({
  principal: v.union([
    v.picklist(['anonymous', 'awsService']),
    v.strictObject({
      orgId: v.exactOptional(text),
      orgPath: v.exactOptional(text),
      accountId: v.exactOptional(text),
      arn: v.exactOptional(text),
      whose: v.exactOptional(v.picklist(['own', 'foreign'])),
      onInstance: v.exactOptional(v.boolean()),
    }),
  ]),
  action: text,
  resource: text,
  owner: v.exactOptional(v.picklist(['own', 'foreign', 'aws'])),
  resourceOrgId: v.exactOptional(text),
  resourceOrgPath: v.exactOptional(text),
  resourceAccount: v.exactOptional(text),
  region: v.exactOptional(text),
  context: v.exactOptional(v.record(text, oneOrMany)),
});

const cases = readCaseFile(
  'access/conditionKeys',
  v.array(
    v.strictObject({
      name: sentence,
      why: sentence,
      statements: v.array(v.record(v.string(), v.unknown())),
      request,
      verdict,
      assuming: v.array(
        v.strictObject({ key: text, value: oneOrMany, not: v.exactOptional(v.literal(true)) }),
      ),
      otherwise: v.exactOptional(verdict),
    }),
  ),
);

describe('what a request carries, and what an answer takes for granted', () => {
  it.each(cases)('$name: $why', async ({ statements, request, verdict, assuming, otherwise }) => {
    const document = { Version: '2012-10-17', Statement: statements };
    const decision = await askPolicy(document, request);
    expect({
      verdict: decision.verdict,
      assuming: decision.assuming,
      otherwise: decision.otherwise,
    }).toEqual({ verdict, assuming, otherwise });
  });
});

import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { outputFormats, outputNotes } from '../../../src/policy/index.ts';
import { hostileJson } from './hostileJson.ts';
import { hostileText } from './hostileText.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';
import { ids, policies } from './samples.ts';
import { renderOutput } from '../inEnglish.ts';

afterEach(expectCleanPrototypes);

const id = hostileText(ids);

const request = fc.record(
  {
    imageBuilder: hostileJson(policies),
    s3: hostileJson(policies),
    region: fc.oneof(hostileText(['us-east-1', 'cn-north-1']), fc.constant('us-east-1')),
    current: fc.record(
      {
        imageBuilder: fc.record({ policy: hostileJson(policies), isMerged: fc.boolean() }),
        s3: fc.record({ policy: hostileJson(policies), isMerged: fc.boolean() }),
      },
      { requiredKeys: [] },
    ),
    mode: fc.constantFrom('create' as const, 'modify' as const),
    ids: fc.record({
      vpcId: id,
      imageBuilderEndpointId: id,
      s3EndpointId: id,
      subnetIds: fc.array(id, { maxLength: 3 }),
      securityGroupIds: fc.array(id, { maxLength: 3 }),
      routeTableIds: fc.array(id, { maxLength: 3 }),
    }),
  },
  { requiredKeys: ['region', 'mode'] },
);

describe('policies and IDs from anyone, as code', () => {
  it('give files with tame names, or none', patient, () => {
    fc.assert(
      fc.property(fc.constantFrom(...outputFormats), request, (format, given) => {
        const files = renderOutput(format, given);
        outputNotes(format, given);
        const size = JSON.stringify(given).length;
        for (const { fileName, text } of files) {
          expect(fileName).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
          // Nothing that ends a line for one reader and not for another, or hides what follows.
          expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/u);
          expect(text.length).toBeLessThan(50_000 + 60 * size);
        }
      }),
      runs(),
    );
  });
});

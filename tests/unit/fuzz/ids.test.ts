import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { toOutputIds } from '../../../src/app/features/apply/IdFields.tsx';
import {
  checkOutputIds,
  describeOutputProblem,
  outputIdFields,
  type OutputIds,
} from '../../../src/policy/index.ts';
import { outputProblems as englishOutputProblems } from '../../../src/words/en/apply.ts';
import { hostileJson } from './hostileJson.ts';
import { hostileText } from './hostileText.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';
import { ids } from './samples.ts';

afterEach(expectCleanPrototypes);

const shapes = {
  vpcId: /^vpc-([0-9a-f]{8}|[0-9a-f]{17})$/,
  imageBuilderEndpointId: /^vpce-([0-9a-f]{8}|[0-9a-f]{17})$/,
  s3EndpointId: /^vpce-([0-9a-f]{8}|[0-9a-f]{17})$/,
  subnetIds: /^subnet-([0-9a-f]{8}|[0-9a-f]{17})$/,
  securityGroupIds: /^sg-([0-9a-f]{8}|[0-9a-f]{17})$/,
  routeTableIds: /^rtb-([0-9a-f]{8}|[0-9a-f]{17})$/,
} as const;

/** Whatever is not complained of is an ID of EC2, or was not given. */
function expectTold(given: OutputIds): void {
  const problems = checkOutputIds(given);
  const told = new Set(problems.map(({ path }) => path));
  for (const field of outputIdFields) {
    const value: unknown = given[field];
    const entries: readonly unknown[] = Array.isArray(value)
      ? value.filter((entry) => entry !== undefined && entry !== null && entry !== '')
      : [value];
    for (const [at, entry] of entries.entries()) {
      const path = Array.isArray(value) ? `ids.${field}[${at}]` : `ids.${field}`;
      if (entry === undefined || entry === null || entry === '' || told.has(path)) continue;
      expect(entry).toMatch(shapes[field]);
    }
  }
  for (const problem of problems) {
    expect(describeOutputProblem(englishOutputProblems, problem)).not.toMatch(/\[object/);
  }
  expect(JSON.stringify(problems).length).toBeLessThan(
    20_000 + 200 * (JSON.stringify(given) ?? '').length,
  );
}

describe('IDs from anyone', () => {
  it('are EC2’s or complained of, as they are typed', patient, () => {
    const typed = hostileText(ids);
    const entries = fc.record({
      vpcId: typed,
      imageBuilderEndpointId: typed,
      s3EndpointId: typed,
      subnetIds: typed,
      securityGroupIds: typed,
      routeTableIds: typed,
    });
    fc.assert(
      fc.property(entries, (each) => expectTold(toOutputIds(each))),
      runs(),
    );
  });

  it('are EC2’s or complained of, whatever a program hands over', patient, () => {
    const sample = {
      vpcId: ids[0],
      imageBuilderEndpointId: ids[1],
      s3EndpointId: ids[1],
      subnetIds: [ids[2], ids[2]],
      securityGroupIds: [ids[3]],
      routeTableIds: [ids[4]],
    };
    fc.assert(
      fc.property(hostileJson([sample]), (given) => expectTold(Object.assign({}, given))),
      runs(),
    );
  });
});

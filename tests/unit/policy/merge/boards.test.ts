import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  answer,
  boardRequests,
  type BoardRow,
  buildPolicies,
  mergePolicy,
  parseInputs,
} from '../../../../src/policy/index.ts';
import { readCaseFile, sentence } from '../caseFile.ts';

const { inputs } = parseInputs({
  principals: ['o-a1b2c3d4e5'],
  resources: ['o-a1b2c3d4e5'],
  managedResources: ['components', 'images'],
  buckets: [{ name: 'acme-build-logs', access: ['write'] }],
});

const cases = readCaseFile(
  'merge/boards',
  v.array(
    v.strictObject({
      name: sentence,
      why: sentence,
      statements: v.array(v.record(v.string(), v.unknown())),
      /** The build steps that the merged policies deny. */
      denied: v.array(sentence),
      assuming: v.array(
        v.strictObject({ key: sentence, value: sentence, rows: v.array(sentence) }),
      ),
    }),
  ),
);

/** What people have on endpoints, in the forms that published policies take, on both of them. */
describe('tests/cases/merge/boards.json: the board for ours, merged into what is there', () => {
  it.each(cases)('$name: $why', async ({ statements, denied, assuming }) => {
    const base = { Version: '2012-10-17', Statement: statements };
    const ours = buildPolicies(inputs);
    const merged = {
      imageBuilder: (await mergePolicy(base, ours.imageBuilder)).document,
      s3: (await mergePolicy(base, ours.s3)).document,
    };
    const rows: BoardRow[] = [];
    for (const asked of boardRequests(inputs)) {
      if (asked.kind === 'build') rows.push(await answer(asked, merged));
    }
    const isOpen = ({ decision }: BoardRow) => decision.verdict === 'allowed';
    expect(
      rows
        .filter((row) => !isOpen(row))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(denied.toSorted());
    const taken = rows
      .filter(isOpen)
      .flatMap(({ id, decision }) =>
        decision.assuming.map(({ key, value }) => `${id} ${key} ${String(value)}`),
      );
    const expected = assuming.flatMap(({ key, value, rows }) =>
      rows.map((id) => `${id} ${key} ${value}`),
    );
    expect(taken.toSorted()).toEqual(expected.toSorted());
  });
});

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { furtherActions } from '../../../src/policy/catalog/furtherActions.ts';
import { imageBuilderActions } from '../../../src/policy/catalog/imageBuilderActions.ts';
import { adviseInputs, denyGroups, parseInputs } from '../../../src/policy/index.ts';
import { readCaseFile, sentence } from './caseFile.ts';

const names = v.array(v.string());

const stopCase = v.strictObject({
  name: sentence,
  denied: names,
  /** Of each entry that stops calls which are not denied. */
  stopped: v.array(
    v.strictObject({
      given: v.string(),
      asked: v.array(v.strictObject({ action: v.string(), only: v.optional(v.string()) })),
      calls: names,
    }),
  ),
});

const stoppedBy = (deniedActions: readonly string[]) =>
  adviseInputs(parseInputs({ deniedActions }).inputs).flatMap((found) =>
    found.code === 'stopsOtherCalls' ? [found.values] : [],
  );

describe('tests/cases/stoppedCalls.json', () => {
  it.each(readCaseFile('stoppedCalls', v.array(stopCase)))('$name', ({ denied, stopped }) => {
    expect(stoppedBy(denied)).toEqual(stopped);
  });
});

describe('the actions that calls ask for', () => {
  it('exist, as do the calls', () => {
    const known = new Set(imageBuilderActions.map(({ name }) => name));
    const told = furtherActions.flatMap(({ action, calls }) => [action, ...calls]);
    expect(told.filter((name) => !known.has(name))).toEqual([]);
  });

  it('are in no group of denied actions but that of tags', () => {
    const { tag_tampering: tags, ...others } = denyGroups;
    expect(stoppedBy(tags.actions)).toHaveLength(1);
    expect(stoppedBy(Object.values(others).flatMap(({ actions }) => [...actions]))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  describeProblem,
  imageBuilderActions,
  parseInputs,
  regions,
} from '../../../src/policy/index.ts';
import { meantName } from '../../../src/policy/meantName.ts';
import { problems as english } from '../../../src/words/en/problems.ts';
import { problems as japanese } from '../../../src/words/ja/problems.ts';

const actions = imageBuilderActions.map(({ name }) => name);
const codes = regions.map(({ code }) => code);

describe('a misspelled name', () => {
  it.each([
    ['DeletImage', 'DeleteImage'],
    ['deleteimages', 'DeleteImage'],
    ['GetComponet', 'GetComponent'],
    ['CretaeImage', 'CreateImage'],
    ['StartImagePipelineExecutoin', 'StartImagePipelineExecution'],
  ])('%s means the action %s', (given, meant) => {
    expect(meantName(given, actions)).toBe(meant);
  });

  it.each([
    ['eu-centrl-1', 'eu-central-1'],
    ['us-wset-2', 'us-west-2'],
    ['ap-norhteast-1', 'ap-northeast-1'],
  ])('%s means the region %s', (given, meant) => {
    expect(meantName(given, codes)).toBe(meant);
  });

  it.each([
    // us-east-1 and us-east-2 are as near.
    ['us-east-9', codes],
    ['MakeCoffee', actions],
    ['', actions],
    ['x'.repeat(64), actions],
  ])('%s means none of them', (given, known) => {
    expect(meantName(given, known)).toBeUndefined();
  });

  it('that is none is the name itself', () => {
    for (const name of actions) expect(meantName(name, actions)).toBe(name);
  });
});

describe('a download bundle that is misspelled', () => {
  it.each([
    ['al2032', 'al2023'],
    ['patchmanager', 'patchManager'],
    ['ecrLayer', 'ecrLayers'],
  ])('%s: the one that was meant is named, once, in each language', (given, meant) => {
    const [found] = parseInputs({ downloads: [given] }).problems;
    if (found?.code !== 'unknownChoice') throw new Error(`Expected unknownChoice for ${given}`);
    expect(found.values.meant).toBe(meant);
    for (const [problems, question] of [
      [english, `Did you mean “${meant}”?`],
      [japanese, `「${meant}」の間違いではありませんか。`],
    ] as const) {
      expect(describeProblem(problems, found).split(question)).toHaveLength(2);
    }
  });
});

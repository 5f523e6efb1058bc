import { describe, expect, it } from 'vitest';
import { imageBuilderActions, regions } from '../../../src/policy/index.ts';
import { meantName } from '../../../src/policy/meantName.ts';

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

import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A caller in plain JavaScript, to whom `readonly` means nothing, writes into what it was given. */
function scribble(inputs: object): void {
  for (const value of Object.values(inputs)) {
    if (Array.isArray(value)) Reflect.set(value, value.length, 'scribbled');
  }
  Reflect.set(inputs, 'region', 'scribbled');
}

const contractDefaults = {
  region: 'us-east-1',
  deniedActions: ['DeleteImage', 'DeleteComponent'],
  managedResources: ['components'],
  principals: [],
  resources: [],
  downloads: [],
};

describe('the defaults are no shared mutable state: what one caller does, no other sees', () => {
  beforeEach(() => {
    vi.resetModules();
  });

  it.each([
    { what: 'no fields', given: {} },
    { what: 'malformed fields', given: { deniedActions: 'x', region: 1 } },
    { what: 'no inputs at all', given: 'x' },
  ])('after parseInputs of $what', async ({ given }) => {
    const { defaultInputs, parseInputs } = await import('../../../src/policy/index.ts');
    scribble(parseInputs(given).inputs);
    expect(defaultInputs).toMatchObject(contractDefaults);
    expect(parseInputs({}).inputs).toMatchObject(contractDefaults);
    expect(parseInputs(null).inputs).toMatchObject(contractDefaults);
  });

  it('after a preset is applied', async () => {
    const { applyPreset, parseInputs, presetIds } = await import('../../../src/policy/index.ts');
    const { inputs } = parseInputs({});
    const before = presetIds.map((id) => structuredClone(applyPreset(id, inputs)));
    for (const id of presetIds) scribble(applyPreset(id, inputs));
    const fresh = structuredClone(contractDefaults);
    expect(parseInputs({}).inputs).toMatchObject(fresh);
    expect(presetIds.map((id) => applyPreset(id, parseInputs({}).inputs))).toEqual(before);
  });

  it('after an empty link is read', async () => {
    const { readLink } = await import('../../../src/formats/index.ts');
    scribble(readLink('').inputs);
    expect(readLink('').inputs).toMatchObject(contractDefaults);
    expect(readLink('v=1').inputs).toMatchObject(contractDefaults);
  });
});

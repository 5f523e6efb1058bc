import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../../src/policy/check/checkPolicy.ts';
import type { Finding, FindingCode } from '../../../../src/policy/check/finding.ts';
import {
  applyPreset,
  buildPolicies,
  defaultInputs,
  type Inputs,
  presetIds,
} from '../../../../src/policy/index.ts';
import { arbitraryInputs } from '../arbitraryInputs.ts';

const runs = { numRuns: 300 };

function checkBuilt(inputs: Inputs) {
  const { imageBuilder, s3 } = buildPolicies(inputs);
  return {
    interface: checkPolicy(imageBuilder, { endpoint: 'imageBuilder', inputs }),
    gateway: checkPolicy(s3, { endpoint: 's3', inputs }),
  };
}

const patched = (inputs: Inputs, patch: Partial<Inputs>): Inputs => ({ ...inputs, ...patch });

const both = (inputs: Inputs): readonly Finding[] => Object.values(checkBuilt(inputs)).flat();

/** What a choice of the inputs may bring up in the policy that follows from it. */
const ofChoices: Readonly<Partial<Record<FindingCode, (inputs: Inputs) => boolean>>> = {
  deniesBuildStep: ({ deniedActions }) => deniedActions.length > 0,
  stopsOtherCalls: ({ deniedActions }) => deniedActions.length > 0,
  recipesAskForImages: ({ principals }) => principals.length > 0,
  unknownAction: ({ deniedActions }) => deniedActions.length > 0,
  wildcardMatchesNothing: ({ deniedActions }) => deniedActions.some((name) => /[*?]/.test(name)),
  sharingLeftOpen: ({ deniedActions }) => deniedActions.length > 0,
  unneededEnvironment: ({ environment }) => environment !== 'prod',
  unknownRegion: () => true,
  serviceNameContradiction: ({ region }) => region.startsWith('cn-'),
  serviceNameUnknown: ({ region }) => /^(us|eu)-iso/.test(region),
  managedResourcesClosed: ({ resources, managedResources }) =>
    resources.length > 0 &&
    !['components', 'images'].every((kind) => managedResources.some((one) => one === kind)),
  bucketInOtherRegion: ({ region, downloads }) =>
    region !== 'us-east-1' && downloads.some((id) => id === 'awsCli' || id === 'cloudWatchAgent'),
  resourceOrgOnListActions: ({ resources }) => resources.length > 0,
  sizeNearQuota: () => true,
  unloggedFailures: () => true,
};

describe('the policies that any well-formed inputs build', () => {
  it('have no error but too great a length, never a placeholder, no finding without a cause', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        for (const { code, path } of both(inputs)) {
          expect(
            `${code} ${path} ${String(ofChoices[code]?.(inputs) ?? code === 'overQuota')}`,
          ).toBe(`${code} ${path} true`);
        }
      }),
      runs,
    );
  });

  it('have no fix but in the inputs', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        for (const { fix } of both(inputs)) expect(fix?.kind ?? 'inputs').toBe('inputs');
      }),
      runs,
    );
  });

  it('are mended by their fixes', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        let fixed: Inputs = inputs;
        for (const { fix } of both(inputs)) {
          if (fix?.kind === 'inputs') fixed = patched(fixed, fix.patch);
        }
        if (fixed.environment === inputs.environment) expect(inputs.environment).toBe('prod');
        const mended = new Set([
          'unneededEnvironment',
          'managedResourcesClosed',
          'recipesAskForImages',
        ]);
        expect(both(fixed).filter(({ code }) => mended.has(code))).toEqual([]);
      }),
      runs,
    );
  });

  it('are over the quota with three hundred denied actions', () => {
    const deniedActions = Array.from(
      { length: 300 },
      (_, index) => `${'DeleteImage'.repeat(5)}${index}`,
    );
    const { interface: found } = checkBuilt({ ...defaultInputs, deniedActions });
    expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'overQuota',
    ]);
  });
});

describe('the same documents without their inputs', () => {
  it('have no error either', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        const { imageBuilder, s3 } = buildPolicies(inputs);
        const found = [
          ...checkPolicy(imageBuilder, { endpoint: 'imageBuilder' }),
          ...checkPolicy(s3, { endpoint: 's3' }),
        ];
        const errors = found.filter(({ severity }) => severity === 'error');
        expect(errors.filter(({ code }) => code !== 'overQuota')).toEqual([]);
      }),
      runs,
    );
  });
});

describe('each preset', () => {
  /** Warnings and errors; every other preset has none. */
  const expected: Readonly<Partial<Record<(typeof presetIds)[number], readonly string[]>>> = {
    strictDataPerimeter: ['sharingLeftOpen'],
  };

  it.each(presetIds)('%s warns of nothing that it does not cause', (id) => {
    const found = both(applyPreset(id, defaultInputs));
    const codes = found.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
    expect(codes).toEqual(expected[id] ?? []);
  });

  it.each(presetIds)('%s brings up few notes', (id) => {
    const found = both(applyPreset(id, defaultInputs));
    const notes = found.filter(({ severity }) => severity === 'note').map(({ code }) => code);
    expect(['resourceOrgOnListActions', 'unloggedFailures']).toEqual(expect.arrayContaining(notes));
  });
});

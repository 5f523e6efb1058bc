import { expect } from 'vitest';

/**
 * How many inputs each property is tried with: `npm run fuzz` asks for 100,000 of each, `npm test` for the
 * usual number, which is small where every input takes many questions to the policy engine.
 */
export function runs(usual = 300): { readonly numRuns: number } {
  const asked = process.env['FUZZ_RUNS'];
  return { numRuns: asked === undefined ? usual : Number(asked) };
}

/** No limit: how long it takes depends on how many are asked for. */
export const patient = { timeout: 0 } as const;

const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];

const membersNow = () => prototypes.map((prototype) => Reflect.ownKeys(prototype));

const membersBefore = membersNow();

/** Fails where anything that was read has reached the objects that all others inherit from. */
export function expectCleanPrototypes(): void {
  expect(membersNow()).toEqual(membersBefore);
}

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    // Modules are read once for each worker, not for each file, which took half of the processor's time. What a
    // test does to a global it takes back.
    isolate: false,
    unstubGlobals: true,
    // A test that expects nothing, as of a list that has come out empty, could not fail.
    expect: { requireAssertions: true },
    globalSetup: ['tests/unit/policy/output/probeTools.ts'],
    setupFiles: ['tests/unit/propertySeed.ts'],
    // Vitest leaves one core to whoever watches it; the run in CI has no such reader.
    maxWorkers: '100%',
    // Bounds of time are wide on purpose: what they look for takes minutes, and machines are busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

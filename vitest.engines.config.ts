import { defineConfig } from 'vitest/config';

/** `npm run build && npm run engines`: the main journeys in the engines that are on this machine. */
export default defineConfig({
  test: {
    include: ['tests/engines/*.test.ts'],
    environment: 'node',
    globalSetup: ['tests/engines/sayEngines.ts'],
  },
});

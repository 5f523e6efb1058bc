import type { Plugin } from 'vite';

/**
 * Stops a build that inherits another NODE_ENV, from a shell or from a development server in the same process:
 * React and emotion as they are for development break the content security policy.
 */
export const forProduction = (): Plugin => ({
  name: 'for-production',
  apply: 'build',
  // Vite has set it by now where nobody has.
  config() {
    const { NODE_ENV } = process.env;
    if (NODE_ENV !== 'production') {
      throw new Error(`Build: NODE_ENV is ${NODE_ENV}; expected none, or production. Unset it.`);
    }
  },
});

import type { Plugin } from 'vite';

/**
 * A build is one for production whatever NODE_ENV its caller has, a development server in the same process
 * among them, which sets it: React and emotion as they are for development break the content security policy.
 */
export const ownNodeEnv = (): Plugin => ({
  name: 'own-node-env',
  config(_, { command }) {
    process.env['NODE_ENV'] = command === 'build' ? 'production' : 'development';
  },
});

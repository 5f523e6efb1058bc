import { defineConfig } from 'vite';
import { iamDataSlices } from './build/iamDataSlices.ts';
import project from './package.json' with { type: 'json' };

/** The core as a library and as a command, for Node: `npm run lib` (docs/decisions/0023-command.md). */
export default defineConfig({
  plugins: [iamDataSlices()],
  publicDir: false,
  define: { __APP_VERSION__: JSON.stringify(project.version) },
  // Everything is bundled: whoever installs the package installs nothing else.
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'lib',
    target: 'node20',
    minify: false,
    license: { fileName: 'third-party-licenses.md' },
    rolldownOptions: {
      input: { index: 'src/policy/index.ts', command: 'src/cli/main.ts' },
      output: {
        chunkFileNames: 'parts/[name]-[hash].js',
        codeSplitting: { groups: [{ name: 'policyEngine', test: /@cloud-copilot/ }] },
      },
    },
  },
});

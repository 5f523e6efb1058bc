import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './build/contentSecurityPolicy.ts';
import { datedCatalog } from './build/datedCatalog.ts';
import { findingsPage } from './build/findingsPage.ts';
import { firstScript } from './build/firstScript.ts';
import { forProduction } from './build/forProduction.ts';
import { iamDataSlices } from './build/iamDataSlices.ts';
import { lateParts } from './build/lateParts.ts';
import { leanIcons } from './build/leanIcons.ts';
import { leanMui } from './build/leanMui.ts';
import { leanMonaco } from './build/leanMonaco.ts';
import { offline } from './build/offline.ts';
import { prerender } from './build/prerender.ts';
import { sourceArchive } from './build/sourceArchive.ts';
import { themeVariables } from './build/themeVariables.ts';
import project from './package.json' with { type: 'json' };

export default defineConfig({
  base: './',
  plugins: [
    forProduction(),
    react(),
    themeVariables(),
    leanMonaco(),
    leanIcons(),
    leanMui(),
    iamDataSlices(),
    lateParts(),
    firstScript(),
    contentSecurityPolicy(),
    prerender(),
    findingsPage(),
    datedCatalog(),
    sourceArchive(),
    offline(),
  ],
  define: { __APP_VERSION__: JSON.stringify(project.version) },
  worker: { format: 'es' },
  // While developing: a package that is met for the first time by a late part would load the page again.
  optimizeDeps: { entries: ['index.html', 'src/**/*.{ts,tsx}'] },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    license: { fileName: 'third-party-licenses.md' },
    rolldownOptions: {
      output: {
        // Both languages have a file of each name.
        chunkFileNames: ({ moduleIds }) => {
          const [, language] =
            /\/src\/words\/([\w-]+)\/\w+\.ts$/.exec(moduleIds.at(-1) ?? '') ?? [];
          return `assets/${language === undefined ? '' : `${language}-`}[name]-[hash].js`;
        },
        codeSplitting: {
          groups: [
            { name: 'policyEngine', test: /@cloud-copilot/ },
            // A group takes along what it needs: React belongs to the entry, and comes first.
            {
              name: 'react',
              test: /node_modules\/(?:react|react-dom|scheduler)\/|src\/app\/lib\/reactDom/,
              priority: 2,
            },
            {
              name: 'mui',
              // Without the menu, which comes with its first click, and notices.
              test: /node_modules\/(?:@mui(?!\/(?:material\/(?:Alert|Menu|MenuItem|MenuList|Popover|Modal|Backdrop|Unstable_TrapFocus|List|ListItemIcon|ListItemText|Divider|Typography|Select)\/))|@emotion|stylis|clsx)\//,
              priority: 1,
            },
            { name: 'popper', test: /node_modules\/@popperjs\// },
            // What the first screen shares with later parts: one file packs better than a dozen.
            {
              name: 'shared',
              test: /src\/(?:policy\/(?:action|inputs|jsonKind|preset|quoteGiven|region)\.ts|policy\/access\/decision\.ts|policy\/catalog\/actionGroups\.ts|formats\/(?:importedPolicy|link)\.ts|app\/ui\/(?:keys|language\/currentLanguage)\.ts)/,
            },
            {
              name: 'parts',
              test: /src\/app\/(?:lib\/(?:lazy\/|focus\/useFocusOnReplacement)|ui\/(?:lazy\/|language\/useMessages|Announcer|ModalDialog))|lucide-react\/dist\/esm\/(?!icons\/)/,
            },
            // Monaco in three, each a task of its own when it begins to run (features/preview/monaco.ts).
            {
              name: 'monacoBase',
              test: /monaco-editor\/esm\/vs\/(?:base|platform)\//,
              minShareCount: 4,
            },
            {
              name: 'monacoCommon',
              test: /monaco-editor\/esm\/vs\/editor\/common\//,
              minShareCount: 4,
            },
          ],
        },
      },
    },
    // Monaco's chunks are loaded when somebody is interested; the size check watches the rest.
    chunkSizeWarningLimit: 3200,
  },
});

import type { Plugin } from 'vite';

/**
 * What MUI's components bring along and the page turns off or draws itself (src/app/ui/theme/AppTheme.tsx): ripples,
 * transitions, the circle of a button that loads, text areas that grow by script, NativeSelect's other input, the
 * buttons that scroll tabs, the titles of groups, the theme of a page that has none; and of emotion what copies a component that nobody copies,
 * a component for every HTML tag, and a list of HTML's attributes.
 * Each is left out where the named module imports it, and nowhere else, or has another module `instead`.
 */
const leftOut: readonly {
  readonly module: string;
  readonly of: string;
  readonly instead?: string;
}[] = [
  { module: './defaultTheme.mjs', of: '@mui/material/styles/styled' },
  { module: './defaultTheme.mjs', of: '@mui/material/styles/useTheme' },
  { module: '../styles/defaultTheme.mjs', of: '@mui/material/GlobalStyles/GlobalStyles' },
  {
    module: '@popperjs/core',
    of: '@mui/material/Popper/BasePopper',
    // Popper comes later than the first screen.
    instead: '/src/app/ui/theme/latePopper.ts',
  },
  { module: './TouchRipple.mjs', of: '@mui/material/ButtonBase/ButtonBase' },
  { module: '../CircularProgress/index.mjs', of: '@mui/material/Button/Button' },
  { module: '../CircularProgress/index.mjs', of: '@mui/material/IconButton/IconButton' },
  { module: '../TextareaAutosize/index.mjs', of: '@mui/material/InputBase/InputBase' },
  { module: '../Input/index.mjs', of: '@mui/material/NativeSelect/NativeSelect' },
  { module: '../ListSubheader/index.mjs', of: '@mui/material/Autocomplete/Autocomplete' },
  { module: '../TabScrollButton/index.mjs', of: '@mui/material/Tabs/Tabs' },
  { module: './ScrollbarSize.mjs', of: '@mui/material/Tabs/Tabs' },
  { module: '../internal/animate.mjs', of: '@mui/material/Tabs/Tabs' },
  { module: '../Grow/index.mjs', of: '@mui/material/Tooltip/Tooltip' },
  { module: '../Grow/index.mjs', of: '@mui/material/Popover/Popover' },
  { module: '../Fade/index.mjs', of: '@mui/material/Backdrop/Backdrop' },
  { module: '@emotion/styled', of: '@mui/styled-engine/index', instead: '@emotion/styled/base' },
  {
    module: '@emotion/is-prop-valid',
    of: '@emotion/styled/base',
    instead: '/src/app/ui/theme/isHtmlProperty.ts',
  },
  { module: 'hoist-non-react-statics', of: '@emotion/react/_isolated-hnrs' },
  { module: 'hoist-non-react-statics', of: '@emotion/react/dist/emotion-react' },
];

const stub = '\0left-out-of-mui';

/** Fails the build where MUI is no longer made of these. */
export function leanMui(): Plugin {
  const met = new Set<unknown>();
  return {
    name: 'lean-mui',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer = '') {
      const omission = leftOut.find(
        ({ module, of }) => module === source && importer.includes(`/node_modules/${of}`),
      );
      if (!omission) return undefined;
      met.add(omission);
      return omission.instead === undefined ? stub : this.resolve(omission.instead, importer);
    },
    load: {
      filter: { id: new RegExp(`^${stub}$`) },
      handler: () => 'export default () => null;',
    },
    buildEnd(error) {
      const missing = leftOut.filter((each) => !met.has(each));
      if (!error && missing.length > 0) {
        const names = missing.map(({ module, of }) => `${module} in ${of}`);
        throw new Error(`MUI: expected ${names.join(', ')}.`);
      }
    },
  };
}

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { transform } from 'lightningcss';
import { themeVariables } from './themeVariables.ts';
import { type IndexHtmlTransformContext, type Plugin, runnerImport } from 'vite';

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

interface Drawn {
  readonly html: string;
  readonly fragment: string;
  /** MUI's rules for what is drawn, by their names. */
  readonly styles: Readonly<Record<string, string>>;
}

const emptyRoot = '<div id="root"></div>';
const styleSheets = /<link rel="stylesheet"[^>]* href="\.\/(assets\/[^"]+)">/g;

/**
 * Draws the first screen into index.html, and its style sheet with it: form and default policies are
 * there to be read after one round trip. src/app/page/main.tsx brings it to life.
 */
export function prerender(): Plugin {
  let version: unknown;
  return {
    name: 'prerender',
    apply: 'build',
    configResolved: ({ define }) => {
      version = define?.['__APP_VERSION__'];
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle }) => {
        const files = [...html.matchAll(styleSheets)].map(([, file = '']) => file);
        const sheets = files.map((file) => bundle?.[file]);
        const css = sheets.flatMap((sheet) =>
          sheet?.type === 'asset' ? [String(sheet.source).trim()] : [],
        );
        if (css.length === 0 || css.length < files.length) {
          throw new Error('Prerender: expected the style sheets of index.html in the build.');
        }
        for (const file of files) leaveOut(file, bundle);
        const drawn = await draw(version);
        const styles = [...css, minified(drawn.styles)].join('\n');
        refuseUndefined(styles);
        const styled = withStyle(html, styles);
        return withScriptsLater(withDrawn(styled, drawn));
      },
    },
  };
}

/** What is drawn is HTML; its styles come from the build itself. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: { filter: { id: /\.css$/ }, handler: () => '\0no-style' },
  load: { filter: { id: /^\0no-style$/ }, handler: () => '' },
};

/** The version as the page itself will say it, or the two would not fit together. */
async function draw(version: unknown): Promise<Drawn> {
  const { module } = await runnerImport<{ drawPage: () => Drawn }>(
    fileURLToPath(new URL('../src/app/page/drawPage.tsx', import.meta.url)),
    {
      configFile: false,
      logLevel: 'error',
      plugins: [react(), withoutStyles, themeVariables()],
      define: { __APP_VERSION__: version },
    },
  );
  return module.drawPage();
}

/** MUI's rules as they would be inserted, in one layer as there. */
function minified(styles: Drawn['styles']): string {
  const code = Buffer.from(Object.values(styles).join(''));
  return transform({ filename: 'mui.css', code, minify: true }).code.toString();
}

/** A variable of the theme without a value would take its whole declaration with it, and nothing would say so. */
function refuseUndefined(styles: string): void {
  const asked = new Set([...styles.matchAll(/var\((--mui-[\w-]+)\)/g)].map(([, name]) => name));
  const missing = [...asked].filter((name) => !styles.includes(`${name}:`));
  if (missing.length > 0) throw new Error(`Prerender: no value for ${missing.join(', ')}.`);
}

export function withDrawn(html: string, drawn: Drawn): string {
  if (!html.includes(emptyRoot)) throw new Error(`Prerender: expected ${emptyRoot} in index.html`);
  // Style attributes would not get past the content security policy.
  if (/\sstyle="/.test(drawn.html)) throw new Error('Prerender: a style attribute in the page.');
  const styles = Object.keys(drawn.styles).join(' ');
  return html
    .replace(
      emptyRoot,
      () =>
        `<div id="root" data-drawn="${escaped(drawn)}" data-styles="${styles}">${drawn.html}</div>`,
    )
    .replace('src="./first.js"', () => `src="./first.js" data-drawn="${escaped(drawn)}"`);
}

const entryScript = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/;
const preloads = /\s*<link rel="modulepreload" crossorigin href="([^"]+)">/g;

/**
 * Leaves the page's scripts to src/app/page/firstScript.ts, which begins them once the page is painted: until then
 * they would share the network and the processor with it.
 */
export function withScriptsLater(html: string): string {
  const [, main] = entryScript.exec(html) ?? [];
  if (main === undefined) throw new Error('Prerender: expected one module script in index.html');
  const files = [main, ...[...html.matchAll(preloads)].map(([, file]) => file)];
  return html
    .replace(entryScript, '')
    .replaceAll(preloads, '')
    .replace('src="./first.js"', () => `src="./first.js" data-scripts="${files.join(' ')}"`);
}

const escaped = ({ fragment }: Drawn) =>
  fragment.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Parts loaded later would fetch the style sheet that is in the page already, and put it after theirs. */
function leaveOut(file: string, bundle: Bundle = {}): void {
  for (const part of Object.values(bundle)) {
    if (part.type === 'chunk') part.viteMetadata?.importedCss.delete(file);
  }
  delete bundle[file];
}

/** The style sheets in the page as one, and its hash in the content security policy. */
function withStyle(html: string, css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  let written = false;
  return html
    .replace(styleSheets, () => {
      const first = !written;
      written = true;
      return first ? `<style>${css}</style>` : '';
    })
    .replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`);
}

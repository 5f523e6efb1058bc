import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);

/** Of a layer of the page, which sees these and what the whole page sees: the core and the formats by their entries. */
const appMay = (layers: string) =>
  new RegExp(
    `^src/app/(?:${layers})/|^src/words/|^src/(?:policy|formats)/index\\.ts$|^(?!src/|@mui/material$)`,
  );

/** What each part of `src` may import of the others, written as in the README: the linter sees static imports only. */
const parts = [
  { part: 'src/policy/catalog/', may: /^src\/policy\/catalog\// },
  {
    part: 'src/policy/',
    may: /^src\/policy\/|^(?:valibot|yaml|jsonc-parser|@cloud-copilot\/)/,
  },
  {
    part: 'src/formats/',
    may: /^src\/formats\/|^src\/words\/languages\.ts$|^src\/policy\/index\.ts$|^valibot$/,
  },
  {
    part: 'src/words/',
    may: /^src\/(?:words|policy|formats|app|cli)\/|^monaco-editor\/nls\/lang\//,
  },
  { part: 'src/cli/main.ts', may: /^src\/cli\/run\.ts$|^node:/ },
  {
    part: 'src/cli/',
    may: /^src\/(?:cli|words)\/|^src\/(?:policy|formats)\/index\.ts$|^node:util$/,
  },
  { part: 'src/worker/', may: /^src\/worker\// },
  { part: 'src/app/lib/', may: /^src\/app\/lib\/|^(?!src\/)/ },
  { part: 'src/app/ui/', may: appMay('lib|ui') },
  { part: 'src/app/form/', may: appMay('lib|ui|form') },
  ...readdirSync(new URL('src/app/features', root)).map((feature) => ({
    part: `src/app/features/${feature}/`,
    may: appMay(`lib|ui|form|features/${feature}`),
  })),
  { part: 'src/app/', may: appMay('lib|ui|form|features|page') },
];

const files = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path}`)
  .filter((path) => /\.tsx?$/.test(path));

/** Static, dynamic and of types alone, as Prettier writes them. */
const importing =
  /^(?:import|export|\}) (?:.* )?from '([^']+)';$|^import '([^']+)';$|\bimport\('([^']+)'\)/gm;

const importsOf = (file: string) =>
  Array.from(
    readFileSync(new URL(file, root), 'utf8').matchAll(importing),
    ([, named = '', effects = '', later = '']) => named + effects + later,
  ).map((to) => (to.startsWith('.') ? posix.join(posix.dirname(file), to) : to));

it('no part of the source imports what lies beyond its boundary', () => {
  const beyond = files.flatMap((file) => {
    const rule = parts.find(({ part }) => file.startsWith(part));
    return importsOf(file)
      .filter((to) => !rule?.may.test(to))
      .map((to) => `${file} imports ${to}`);
  });
  expect(beyond).toEqual([]);
});

it('the imports of every file are seen', () => {
  expect(importsOf('src/policy/import/readYaml.ts')).toContain('yaml');
  expect(importsOf('src/app/page/App.tsx')).toContain('src/app/features/saved/DraftKeeper.tsx');
  expect(importsOf('src/formats/index.ts').length).toBeGreaterThan(3);
});

const refused = [
  ['lib/a.ts', '../ui/b.ts'],
  ['lib/lazy/a.ts', '../../form/builder/b.ts'],
  ['lib/a.ts', '../../words/en/page.ts'],
  ['ui/a.ts', '../form/b.ts'],
  ['ui/monaco/a.ts', '../../features/preview/b.ts'],
  ['form/builder/a.ts', '../../features/preview/b.ts'],
  ['form/a.ts', '../page/b.ts'],
  ['features/preview/a.ts', '../import/b.ts'],
  ['features/preview/a.ts', '../../page/b.ts'],
] as const;

const taken = [
  ['ui/a.ts', '../lib/b.ts'],
  ['ui/monaco/a.ts', 'monaco-editor/features/diffEditor/register'],
  ['features/preview/a.ts', './b.ts'],
  ['features/preview/a.ts', '../../form/builder/b.ts'],
  ['page/a.ts', '../features/preview/b.ts'],
] as const;

it.each([
  ['refuses what points up or sideways', refused, true],
  ['takes what points down', taken, false],
])('the linter %s in src/app', (_, imports, isRefused) => {
  // Types take a minute, and say nothing of layers.
  const config = readFileSync(new URL('.oxlintrc.json', root), 'utf8').replace(
    '"typeAware": true',
    '"typeAware": false',
  );
  for (const [file, to] of imports) {
    const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
    const path = join(folder, 'src/app', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { thing } from '${to}';\n\nexport const other = thing;\n`);
    writeFileSync(join(folder, '.oxlintrc.json'), config);
    const { stdout } = spawnSync(oxlint, ['-c', '.oxlintrc.json', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect([file, to, stdout.includes('no-restricted-imports')]).toEqual([file, to, isRefused]);
    expect(stdout).toContain('1 file');
  }
});

const oxlint = fileURLToPath(new URL('node_modules/.bin/oxlint', root));

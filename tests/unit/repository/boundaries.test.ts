import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';

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
  { part: 'src/words/', may: /^src\/(?:words|policy|formats|app)\/|^monaco-editor\/nls\/lang\// },
  { part: 'src/worker/', may: /^src\/worker\// },
  {
    part: 'src/app/',
    may: /^src\/(?:app|words)\/|^src\/(?:policy|formats)\/index\.ts$|^(?!src\/|@mui\/material$)/,
  },
];

const root = new URL('../../../', import.meta.url);

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

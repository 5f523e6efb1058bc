import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import project from '../../../package.json' with { type: 'json' };

const root = new URL('../../../', import.meta.url);
const pages = ['', 'docs/', 'docs/decisions/'].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name),
);
const read = (page: string) => readFileSync(new URL(page, root), 'utf8');

const files = ['.', 'build', 'docs', 'hosting', 'scripts', 'src', 'tests'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: folder !== '.', encoding: 'utf8' }).map(
    (name) => `/${folder}/${name}`,
  ),
);

/** Whatever the code has a name for, this file left aside. */
const namesInCode = new Set(
  files
    .filter((file) => /\.(?:tsx?|mjs|css|json)$/.test(file) && !/lock|docs\.test/.test(file))
    .flatMap((file) => read(`.${file}`).match(/[A-Za-z_$][\w$]*/g) ?? []),
);

/** Names of other people's code, which ours does without. */
const namesOfOthers = new Set([
  'jsonMode',
  'wrappingStrategy',
  'reactCompilerPreset',
  'includeSubDomains',
]);

describe.each(pages)('%s', (page) => {
  it('names no file of the repository that is not there', () => {
    const cited = read(page).match(
      /(?<=`)(?:\.ci|build|docs|hosting|public|scripts|src|tests)\/[\w./-]*(?=`)/g,
    );
    expect((cited ?? []).filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  it('names no file of code by its name alone that is not there', () => {
    const cited = read(page).match(/(?<=`)[\w./-]+\.(?:tsx?|mjs|css)(?=`)/g) ?? [];
    expect(cited.filter((name) => !files.some((file) => file.endsWith(`/${name}`)))).toEqual([]);
  });

  it('names nothing in code that is not there', () => {
    const cited = read(page).match(/(?<=`)[a-z]+[A-Z]\w*(?=(?:\([^`]*\))?`)/g) ?? [];
    const missing = cited.filter((name) => !namesInCode.has(name) && !namesOfOthers.has(name));
    expect(missing).toEqual([]);
  });

  it('links to no file that is not there', () => {
    const linked = Array.from(read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g), ([, to]) => to);
    const here = new URL(page, root);
    expect(linked.filter((to = '') => !existsSync(new URL(to, here)))).toEqual([]);
  });

  it('names no script of npm that there is not', () => {
    const named = Array.from(read(page).matchAll(/npm run ([\w:-]+)/g), ([, name = '']) => name);
    expect(named.filter((name) => !(name in project.scripts))).toEqual([]);
  });
});

it.each(pages.filter((page) => page.startsWith('docs/decisions/')))(
  '%s begins with what was decided, and its state',
  (page) => {
    expect(read(page)).toMatch(
      /^# [^\n]+\n\nDecided: [^.][^]*?\nState: [^]*?\n\n\d{4}-\d\d-\d\d\n/,
    );
  },
);

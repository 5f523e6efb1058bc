import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);

/** What a module imports or exports from elsewhere, types included, as it is written. */
function specifiersOf(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const patterns = [
    /^\s*(?:import|export)\s[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
    /\brequire\s*\(\s*['"`]([^'"`]+)['"`]/g,
  ];
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].flatMap(([, specifier]) => specifier ?? []),
  );
}

interface Reach {
  /** Files, as paths from the root of the repository. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

function reachOf(entry: string): Reach {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (url: URL) => {
    const path = fileURLToPath(url).slice(fileURLToPath(root).length);
    if (files.has(path)) return;
    files.add(path);
    for (const specifier of specifiersOf(readFileSync(url, 'utf8'))) {
      if (specifier.startsWith('.')) visit(new URL(specifier, url));
      else packages.add(specifier);
    }
  };
  visit(new URL(entry, root));
  return { files: [...files].toSorted(), packages: [...packages].toSorted() };
}

const outside = ({ files }: Reach, ...folders: readonly string[]) =>
  files.filter((path) => !folders.some((folder) => path.startsWith(folder)));

const codeOf = (path: string) =>
  readFileSync(new URL(path, root), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

const sentenceInCode =
  /['`][A-Z][^'`\n]*[a-z]{2,} [a-z]{2,}[^'`\n]*[.!?]['`]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

const core = reachOf('src/policy/index.ts');
const formats = reachOf('src/formats/index.ts');

describe('the policy core runs without a view library, a DOM or Node', () => {
  it('reaches only its own files', () => {
    expect(core.files.length).toBeGreaterThan(15);
    expect(outside(core, 'src/policy/')).toEqual([]);
  });

  it('reaches no package but valibot, two parsers and, once asked, the policy engine', () => {
    expect(core.packages).toEqual([
      '@cloud-copilot/iam-simulate',
      'jsonc-parser',
      'valibot',
      'yaml',
    ]);
  });

  it('says no sentence of any language', () => {
    // What scripts print is part of a file, in English as its code is; errors are for developers.
    const files = [...core.files, ...formats.files].filter(
      (path) => !path.startsWith('src/policy/output/') && !path.startsWith('src/words/'),
    );
    for (const path of files) {
      // A pattern looks for words and says none.
      const code = codeOf(path)
        .replaceAll(/new \w+\([^;]*?\);/g, '')
        .replaceAll(/^\s*\/\S.*\/[a-z]*;$/gm, '');
      expect(code, path).not.toMatch(sentenceInCode);
    }
    expect("told: 'The bucket is not there.'").toMatch(sentenceInCode);
    expect('`${name}がありません`').toMatch(sentenceInCode);
  });

  it('names no part of a browser', () => {
    for (const path of core.files) {
      const code = codeOf(path);
      expect(code).not.toMatch(/\b(window|localStorage|navigator|globalThis|process)\b/);
      expect(code).not.toMatch(/\bdocument\s*\.\s*(body|create|query|get|head|cookie)/);
    }
  });
});

describe('the formats', () => {
  it('reaches only itself, the core and the list of languages', () => {
    expect(outside(formats, 'src/formats/', 'src/policy/')).toEqual(['src/words/languages.ts']);
    expect(formats.files).toContain('src/policy/index.ts');
  });

  it('reaches no package but those of the core', () => {
    expect(formats.packages).toEqual(core.packages);
  });

  it('uses of the core only what the core offers', () => {
    const imports = formats.files
      .filter((path) => path.startsWith('src/formats/'))
      .flatMap((path) => specifiersOf(readFileSync(new URL(path, root), 'utf8')))
      .filter((specifier) => specifier.startsWith('../'));
    expect(new Set(imports)).toEqual(new Set(['../policy/index.ts', '../words/languages.ts']));
  });
});

describe('the walk over imports', () => {
  it.each([
    { source: "import { a } from './a.ts';", found: ['./a.ts'] },
    { source: "import {\n  a,\n  type B,\n} from './a.ts';", found: ['./a.ts'] },
    { source: "import type { A } from 'react';", found: ['react'] },
    { source: "import * as v from 'valibot';", found: ['valibot'] },
    { source: "import 'side-effect';", found: ['side-effect'] },
    { source: "export * from './a.ts';", found: ['./a.ts'] },
    { source: "export { type A } from './a.ts';", found: ['./a.ts'] },
    { source: "const a = await import('react-dom');", found: ['react-dom'] },
    { source: "const a = require('react');", found: ['react'] },
    { source: "// import 'x';\n/* import 'y'; */\nexport const a = 1;", found: [] },
    { source: "export const a = 1;\nconst from = 'x';", found: [] },
  ])('finds $found', ({ source, found }) => {
    expect(specifiersOf(source)).toEqual(found);
  });

  it('would see a module of Node', () => {
    expect(specifiersOf("import { readFileSync } from 'node:fs';")).toEqual(['node:fs']);
  });
});

import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** As private-use languages are called (BCP 47). */
export const code = 'en-XA';

const copied = [
  'src',
  'build',
  'public',
  'index.html',
  'LICENSE',
  'package.json',
  'tsconfig.base.json',
  'vite.config.ts',
];

/**
 * Builds the page with one more language, made from English as CONTRIBUTING says a language is made: a folder
 * in `src/words` and a line in the list. Gives the folder of what was built.
 */
export async function buildPseudoLanguage(): Promise<string> {
  // Below the root, where the packages are found.
  const folder = join(root, 'test-results', 'pseudo-language');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of copied) await cp(join(root, name), join(folder, name), { recursive: true });
  const words = join(folder, 'src/words');
  const list = join(words, 'languages.ts');
  const listed = await readFile(list, 'utf8');
  const line = `  { code: '${code}', name: 'Åççéñţš' },\n] as const`;
  await writeFile(list, listed.replace('] as const', line));
  await mkdir(join(words, code));
  await cp(join(root, 'tests/e2e/pseudoLanguage/pseudo.ts'), join(words, code, 'pseudo.ts'));
  const english = await readFile(join(words, 'en/index.ts'), 'utf8');
  const parts = Array.from(english.matchAll(/export \{ (\w+) \}/g), ([, part = '']) => part);
  const write = (file: string, lines: readonly string[]) =>
    writeFile(
      join(words, code, file),
      `import { pseudo } from './pseudo.ts';\n${lines.join('\n')}\n`,
    );
  for (const part of ['page', 'findings', 'findingsPage']) {
    await write(`${part}.ts`, [
      `import { ${part} as english } from '../en/${part}.ts';`,
      `export const ${part} = pseudo(english);`,
    ]);
  }
  await write('index.ts', [
    "export { page } from './page.ts';",
    'export const parts = {',
    ...parts
      .filter((part) => part !== 'page')
      .map((part) => `  ${part}: async () => pseudo((await import('../en/${part}.ts')).${part}),`),
    '};',
  ]);
  const { NODE_ENV: _, ...env } = process.env;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: folder,
    env,
  });
  return join(folder, 'dist');
}

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { outputFormats } from '../../../../src/policy/output/outputRegistry.ts';
import { caseFolder, filledRequests, placeholderRequests } from './requests.ts';
import { renderOutput } from '../../inEnglish.ts';

/** `npm run golden` writes the files anew; read the difference before you commit it. */
const rewrites = process.env['GOLDEN'] === '1';

const cases = [...filledRequests, ...placeholderRequests].flatMap(({ name, request }) =>
  outputFormats.map((format) => ({ format, name, files: renderOutput(format, request) })),
);

// The suffix keeps formatters, linters and compilers from taking them for files of the project.
const pathOf = (format: string, name: string, fileName: string) =>
  new URL(`${format}/${name}/${fileName}.txt`, caseFolder);

const expectedPaths = new Set<string>();

describe.each(cases)('$format of $name', ({ format, name, files }) => {
  it('is as the golden files have it', () => {
    expect(files.length).toBeGreaterThan(0);
    for (const { fileName, text } of files) {
      const path = pathOf(format, name, fileName);
      expectedPaths.add(path.href);
      if (rewrites) {
        mkdirSync(new URL('.', path), { recursive: true });
        writeFileSync(path, text);
      }
      expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined, path.pathname).toBe(text);
    }
  });
});

const found = () =>
  readdirSync(caseFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.txt'))
    .map((entry) => new URL(`file://${entry.parentPath}/${entry.name}`).href);

// Not within a describe, whose hooks are skipped with its tests.
afterAll(() => {
  if (rewrites)
    found()
      .filter((path) => !expectedPaths.has(path))
      .forEach((path) => rmSync(new URL(path)));
});

describe('the golden files', () => {
  it.skipIf(rewrites)('are all of a format and a request that exist', () => {
    expect(found().toSorted()).toEqual([...expectedPaths].toSorted());
  });
});

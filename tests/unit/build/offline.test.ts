import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeBuild, writeWorker } from '../../../build/offline.ts';

const workerSource = readFileSync('src/worker/serviceWorker.ts', 'utf8');

let folder: string;
const write = (path: string, content: string) => writeFileSync(join(folder, path), content);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  mkdirSync(join(folder, 'assets'));
  write('index.html', '<p>');
  write('assets/a-1.js', 'a');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('what the worker knows of a build', () => {
  test('is every file by its hash, in folders too, and not itself', () => {
    write('service-worker.js', 'of an earlier build');
    const { files } = describeBuild(folder);
    expect(Object.keys(files)).toEqual(['assets/a-1.js', 'index.html']);
    const hash = createHash('sha256').update('<p>').digest('base64');
    expect(files['index.html']).toBe(`sha256-${hash}`);
  });

  test('is another version as soon as one byte anywhere is another', () => {
    const { version } = describeBuild(folder);
    expect(describeBuild(folder).version).toBe(version);
    write('assets/a-1.js', 'b');
    expect(describeBuild(folder).version).not.toBe(version);
  });
});

describe('the worker', () => {
  test('is a plain script that browsers of no modules can run, too', async () => {
    const script = await writeWorker(workerSource, describeBuild(folder));
    expect(() => new Script(script)).not.toThrow();
    expect(() => new Script(workerSource)).toThrow(SyntaxError);
  });

  test('may not come to import anything', async () => {
    const source = "import { a } from './a.ts';\nconsole.log(a);";
    await expect(writeWorker(source, describeBuild(folder))).rejects.toThrow('imports and exports');
  });
});

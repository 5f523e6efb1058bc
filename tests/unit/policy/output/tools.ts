import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, inject } from 'vitest';
import type { Tool } from './probeTools.ts';

/** Whether a program is there to be asked; the tests that ask one that is not are reported as skipped. */
export const hasTool = (tool: Tool): boolean => inject('tools').includes(tool);

/** A folder of its own for a test file, gone afterwards. Its path has a space in it, on purpose. */
export function scratchFolder(parent = tmpdir()): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'output test '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function repositoryPath(path: string): string {
  return fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
}

/** Inside the repository, where programs find its node_modules. */
export const scratchParent = repositoryPath('node_modules/.cache');

export function run(
  program: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly input?: string;
  } = {},
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  // Debian's bash takes the pipe that it reads from for a connection, and where it is the first shell it then
  // reads ~/.bashrc, which may put the machine's programs before the stubs.
  const env = { ...(options.env ?? process.env), SHLVL: '2' };
  return spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26, ...options, env });
}

#!/usr/bin/env node
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { run } from './run.ts';

// Whoever reads stops when it has enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run({
  args: process.argv.slice(2),
  env: process.env,
  version: __APP_VERSION__,
  readFile: (path) => readFile(path, 'utf8'),
  readStdin: () => text(process.stdin),
  writeFile: async (path, written) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, written);
  },
  out: (written) => process.stdout.write(written),
  err: (written) => process.stderr.write(written),
});

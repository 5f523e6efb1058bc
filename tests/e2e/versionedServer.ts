import { execFile } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test } from '@playwright/test';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.zip': 'application/zip',
};

const root = fileURLToPath(new URL('../..', import.meta.url));
export const builtPage = join(root, 'dist');
const base = '/some/folder/';

/**
 * Builds the page again as another version, into a folder that nobody else serves or empties. In a process of
 * its own: the server for developing, of another test, leaves its NODE_ENV and its React in this one.
 */
export async function buildVersion(version: string): Promise<string> {
  const outDir = join(root, 'test-results', `version-${version}-${test.info().workerIndex}`);
  const options = {
    logLevel: 'error',
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: { outDir, emptyOutDir: true },
  };
  const code = `import { build } from 'vite'; await build(${JSON.stringify(options)});`;
  const { NODE_ENV: _, ...env } = process.env;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    env,
  });
  return outDir;
}

/** A host of static files whose content can change, and that can fail. */
export class VersionedServer {
  #folder: string;
  #server: Server;
  /** Paths that were asked for, without the base. */
  readonly asked: string[] = [];
  /** Paths that are answered with a 404, as in the middle of an update. */
  readonly missing = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = pathname.startsWith(base) ? pathname.slice(base.length) : '..';
      this.asked.push(path);
      const file = join(this.#folder, normalize(path === '' ? 'index.html' : path));
      const found = file.startsWith(this.#folder) && existsSync(file) && statSync(file).isFile();
      if (!found || this.missing.has(path)) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        // As hosts do; a worker must not be led astray by it.
        'cache-control': 'max-age=600',
      });
      createReadStream(file).pipe(response);
    });
  }

  serve(folder: string): void {
    this.#folder = folder;
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${base}`;
  }

  /** Unplugs the host. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }
}

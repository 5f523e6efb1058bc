// @ts-check
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/**
 * Serves a folder as a static host would: gzip, and what carries a hash in its name kept for good.
 * Gives the address and a function that ends it.
 *
 * @param {string} folder
 */
export async function serveFolder(folder) {
  /** @type {Map<string, Buffer>} */
  const packed = new Map();
  /** @param {string} file */
  const pack = async (file) => {
    const body = packed.get(file) ?? gzipSync(await readFile(file), { level: 9 });
    packed.set(file, body);
    return body;
  };
  /** @param {string} pathname @param {import('node:http').ServerResponse} response */
  const answer = async (pathname, response) => {
    const file = path.join(folder, pathname === '/' ? 'index.html' : path.normalize(pathname));
    try {
      const body = await pack(file);
      const kept = pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
      response.writeHead(200, {
        'content-type': types[path.extname(file)] ?? 'application/octet-stream',
        'content-encoding': 'gzip',
        'content-length': body.length,
        'cache-control': kept,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  };
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://localhost').pathname, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => server.close(),
  };
}

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../dist', import.meta.url));
const base = '/some/folder/';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
};

/** Runs before everything in the page: not every engine tells its driver what the page complains of. */
const probe = `
globalThis.complaints = [];
const note = (kind, text) => complaints.push(kind + ': ' + text);
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
  note('violation', [violatedDirective, blockedURI, sourceFile].join(' ')));
addEventListener('error', ({ message, target }) => {
  // Firefox says this of a module that it has already; docs/decisions/0014-engines.md.
  if (target?.rel !== 'modulepreload') note('error', message ?? target?.outerHTML);
}, true);
addEventListener('unhandledrejection', ({ reason }) => note('rejection', reason));
for (const level of ['error', 'warn']) console[level] = (...given) => note(level, given.join(' '));
`;

/** The built page below a folder, with the probe in front; gives its address. */
export async function serveProbed(): Promise<{ readonly address: string; readonly host: Server }> {
  const host = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.slice(base.length) || 'index.html';
    const type = types[extname(path)] ?? 'application/octet-stream';
    try {
      const body = path === 'probe.js' ? probe : readFileSync(join(folder, normalize(path)));
      response.writeHead(200, { 'content-type': type });
      response.end(path === 'index.html' ? withProbe(String(body)) : body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    host.listen(0, '127.0.0.1', resolve);
  });
  return { address: `http://127.0.0.1:${(host.address() as AddressInfo).port}${base}`, host };
}

const withProbe = (html: string) =>
  html.replace('<meta charset', '<script src="./probe.js"></script><meta charset');

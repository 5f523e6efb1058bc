// @ts-check
/**
 * `npm run build && npm run size`: what a browser must fetch, gzip, against build/sizeBudgets.json.
 * Prints a table, and fails when a budget is passed. The entry is every script and style that the page
 * names, since nobody can use the form before they have arrived; all else is fetched when it is wanted.
 */
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import budgets from '../build/sizeBudgets.json' with { type: 'json' };

const dist = new URL('../dist/', import.meta.url);

/** @typedef {{ part: string, kB: number, budget: number }} Row */

/** @type {Readonly<Record<string, number>>} */
const budgetsOfChunks = budgets.chunks;

/** @param {string | Buffer} content */
const gzipped = (content) => gzipSync(content, { level: 9 }).length / 1000;

/** @param {string} file */
const sizeOf = async (file) => gzipped(await readFile(new URL(file, dist)));

/** @param {readonly number[]} sizes */
const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);

/** The chunk's name without the hash of its content. @param {string} file */
const nameOf = (file) => file.replace(/-[\w-]{8}(?=\.\w+$)/, '');

const page = await readFile(new URL('index.html', dist), 'utf8');
const named = [
  ...page.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\.\/([^"]+\.(?:js|css))"/g),
  // What src/app/page/firstScript.ts begins once the page is painted.
  ...(/ data-scripts="([^"]+)"/.exec(page)?.[1] ?? '').matchAll(/\.\/(\S+)/g),
].map(([, file]) => file ?? '');
if (named.length < 4) throw new Error('size: expected the scripts of the entry in index.html');
const inline = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => text ?? '');
const assets = (await readdir(new URL('assets/', dist)))
  .filter((file) => /\.(?:js|css|ttf)$/.test(file))
  .map((file) => `assets/${file}`);

const entry = sum(await Promise.all(named.map(sizeOf))) + gzipped(inline.join(''));
const lazy = await Promise.all(
  assets
    .filter((file) => !named.includes(file))
    .map(async (file) => {
      const part = nameOf(file).replace('assets/', '');
      return { part, kB: await sizeOf(file), budget: budgetsOfChunks[part] ?? budgets.otherChunk };
    }),
);

/** @type {readonly Row[]} */
const rows = [
  { part: 'entry: script and style before the form can be used', kB: entry, budget: budgets.entry },
  { part: 'page: index.html', kB: gzipped(page), budget: budgets.page },
  ...lazy.toSorted((one, other) => other.kB - one.kB),
  { part: 'total', kB: entry + sum(lazy.map(({ kB }) => kB)), budget: budgets.total },
];

console.table(
  rows.map(({ part, kB, budget }) => ({
    part,
    'kB gzip': Number(kB.toFixed(1)),
    budget,
    '': kB > budget ? 'OVER' : '',
  })),
);

const gone = Object.keys(budgetsOfChunks).filter((part) => !lazy.some((row) => row.part === part));
const over = rows.filter(({ kB, budget }) => kB > budget).map(({ part }) => part);
if (over.length > 0) console.error(`Over budget: ${over.join('; ')}.`);
if (gone.length > 0) console.error(`Budgets for chunks that are not built: ${gone.join(', ')}.`);
if (over.length > 0 || gone.length > 0) process.exitCode = 1;

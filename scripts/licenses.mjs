// @ts-check
/**
 * `npm run licenses`: every package of the lock has a license that goes with AGPL-3.0-or-later, and every
 * dependency of our own choice stands in docs/dependencies.md with its version and that license: what the
 * sources import, and so is bundled, in the first table. Fails where not.
 */
import { readdir, readFile } from 'node:fs/promises';
import lock from '../package-lock.json' with { type: 'json' };
import project from '../package.json' with { type: 'json' };
import { isCompatible } from './licenseTerms.mjs';

const prefix = 'node_modules/';

/** @typedef {{ version?: string, license?: unknown }} Locked */

/** @type {Readonly<Record<string, Locked>>} */
const packages = lock.packages;

const locked = Object.entries(packages).filter(([path]) => path !== '');

const incompatible = locked
  .filter(([, { license }]) => !isCompatible(license))
  .map(([path, { license }]) => `${path}: ${String(license)} does not go with AGPL-3.0-or-later`);

const page = await readFile(new URL('../docs/dependencies.md', import.meta.url), 'utf8');
const [bundled = ''] = page.split('## To build and to test');

const sources = new URL('../src/', import.meta.url);
const files = (await readdir(sources, { recursive: true })).filter((path) => /\.tsx?$/.test(path));
const texts = await Promise.all(files.map((path) => readFile(new URL(path, sources), 'utf8')));
const imported = new Set(
  texts.flatMap((text) =>
    Array.from(
      text.matchAll(/(?:from|import|import\() ?'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^']*)?'/g),
      ([, name]) => name,
    ),
  ),
);

/** @param {Readonly<Record<string, string>>} dependencies */
const undocumented = (dependencies) =>
  Object.entries(dependencies).flatMap(([name, version]) => {
    const part = imported.has(name) ? bundled : page;
    const named = new RegExp(`[|,] ${name}[ ,]|with ${name} `);
    const row = part.split('\n').find((line) => line.startsWith('|') && named.test(line));
    const license = packages[prefix + name]?.license;
    if (row === undefined) return [`${name}: not in its table of docs/dependencies.md`];
    if (!row.includes(`${name} ${version}`)) return [`${name}: its row does not say ${version}`];
    if (typeof license !== 'string') return [`${name}: not in package-lock.json`];
    return row.includes(license) ? [] : [`${name}: its row does not say ${license}`];
  });

const problems = [
  ...incompatible,
  // Whoever installs the package installs nothing else.
  ...('dependencies' in project ? ['package.json: dependencies, where all is bundled'] : []),
  ...undocumented(project.devDependencies),
];
for (const problem of problems) console.error(problem);
console.log(`Licenses of ${locked.length} packages: read.`);
if (problems.length > 0) process.exitCode = 1;

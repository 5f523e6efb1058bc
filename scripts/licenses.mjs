// @ts-check
/**
 * `npm run licenses`: every package of the lock has a license that goes with AGPL-3.0-or-later, and every
 * dependency of our own choice stands in docs/dependencies.md with that license. Fails where not.
 */
import { readFile } from 'node:fs/promises';
import lock from '../package-lock.json' with { type: 'json' };
import project from '../package.json' with { type: 'json' };
import { isCompatible } from './licenseTerms.mjs';

const prefix = 'node_modules/';

/** @typedef {{ version?: string, license?: unknown, dev?: boolean, devOptional?: boolean }} Locked */

/** @type {Readonly<Record<string, Locked>>} */
const packages = lock.packages;

const locked = Object.entries(packages).filter(([path]) => path !== '');

const incompatible = locked
  .filter(([, { license }]) => !isCompatible(license))
  .map(([path, { license }]) => `${path}: ${String(license)} does not go with AGPL-3.0-or-later`);

const page = await readFile(new URL('../docs/dependencies.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('|'));

/** The row that names a package, with or without its version. @param {string} name */
const rowOf = (name) =>
  rows.find((row) => (row.split('|')[1] ?? '').split(/[\s,]+|\bwith\b/).includes(name));

const direct = Object.keys({ ...project.dependencies, ...project.devDependencies });

const undocumented = direct.flatMap((name) => {
  const row = rowOf(name);
  const license = packages[prefix + name]?.license;
  if (row === undefined) return [`${name}: not in docs/dependencies.md`];
  if (typeof license !== 'string') return [`${name}: not in package-lock.json`];
  return row.includes(license) ? [] : [`${name}: its row does not say ${license}`];
});

const problems = [...incompatible, ...undocumented];
for (const problem of problems) console.error(problem);
const shipped = locked.filter(([, { dev, devOptional }]) => !dev && !devOptional).length;
console.log(`Licenses of ${locked.length} packages, ${shipped} of them for the page: read.`);
if (problems.length > 0) process.exitCode = 1;

// @ts-check
/**
 * `npm run licenses`: every package of the lock has a license that goes with AGPL-3.0-or-later, and every
 * dependency of our own choice stands in docs/dependencies.md, in the table where it belongs, with its
 * version and that license. Fails where not.
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
const [inThePage = '', toBuildAndTest = ''] = page.split('## To build and to test');

/** @param {string} part @param {Readonly<Record<string, string>>} dependencies */
const undocumented = (part, dependencies) =>
  Object.entries(dependencies).flatMap(([name, version]) => {
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
  ...undocumented(inThePage, project.dependencies),
  ...undocumented(toBuildAndTest, project.devDependencies),
];
for (const problem of problems) console.error(problem);
const shipped = locked.filter(([, { dev, devOptional }]) => !dev && !devOptional).length;
console.log(`Licenses of ${locked.length} packages, ${shipped} of them for the page: read.`);
if (problems.length > 0) process.exitCode = 1;

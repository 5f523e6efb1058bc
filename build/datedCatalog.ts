import type { Plugin } from 'vite';
import { type CatalogDate, catalogDates } from '../src/policy/catalog/downloads.ts';
import { regions } from '../src/policy/region.ts';
import { sources } from '../src/policy/catalog/sources.ts';
import { catalogChanges } from '../src/policy/catalogChanges.ts';
import { bundleInRegion, bundlesOf } from '../src/policy/downloadBuckets.ts';

/** Every date of the catalogue as data, and what each has changed, for whoever wants to check it. */
export function datedCatalog(): Plugin {
  return {
    name: 'dated-catalog',
    configureServer({ middlewares }) {
      middlewares.use('/catalog', (request, response, next) => {
        const file = files().find(({ fileName }) => `/${fileName}` === `/catalog${request.url}`);
        if (file) response.end(file.source);
        else next();
      });
    },
    generateBundle() {
      // The workers are bundles of their own.
      if (this.environment.name !== 'client') return;
      for (const file of files()) this.emitFile({ type: 'asset', ...file });
    },
  };
}

const files = () => [
  ...catalogDates.map((date) => ({
    fileName: `catalog/${date}.json`,
    source: `${JSON.stringify(catalogOf(date), null, 1)}\n`,
  })),
  { fileName: 'catalog/changes.txt', source: changes() },
];

const catalogOf = (date: CatalogDate) => ({
  date,
  about:
    'Buckets that builds download from, by region and bundle. Certainty: verified stands in the source, likely is inferred, unknown nobody could confirm. A bucket without a name exists in other regions only, or AWS publishes no name of it.',
  sources,
  regions: Object.fromEntries(
    regions.map(({ code }) => [
      code,
      Object.fromEntries(bundlesOf(date).map((id) => [id, bundleInRegion(id, code, date)])),
    ]),
  ),
});

function changes(): string {
  const steps = catalogDates.slice(1).map((date, index) => {
    const since = catalogDates[index] ?? date;
    const lines = regions.flatMap(({ code }) => [
      `\n${code}`,
      ...catalogChanges(since, code, undefined, date).map(
        ({ bundle, added, removed }) =>
          `  ${bundle}: ${[...added.map((name) => `+ ${name}`), ...removed.map((name) => `- ${name}`)].join(', ')}`,
      ),
    ]);
    return [`The catalogue of ${date}, since ${since}`, ...lines].join('\n');
  });
  return `${steps.toReversed().join('\n\n')}\n`;
}

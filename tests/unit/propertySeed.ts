import * as fc from 'fast-check';

/**
 * The same commit gives the same answer: what `npm test` tries of "any" and "never" is drawn from one seed.
 * `npm run fuzz` and `PROPERTY_SEED=any npm run unit` draw from a new one each time; one that failed is given by
 * its number, as fast-check prints it.
 */
const asked = process.env['PROPERTY_SEED'] ?? '20261123';

if (asked !== 'any') fc.configureGlobal({ seed: Number(asked) });

// @ts-check
import { bundledCore } from './bundledCore.mjs';
import { spread } from './quantiles.mjs';

/**
 * Build, check and serialize both policies for the largest inputs a form takes, and for ten and a hundred
 * times as many organization IDs; and what a key derives of them in the form. Milliseconds of processor
 * time, so that other work on the machine counts as little as can be; `perId` in microseconds.
 */
export async function timeCore() {
  const policy = await bundledCore();
  const rows = [1, 10, 100].flatMap((times) => {
    const inputs = largest(policy, times);
    const ids = inputs.principals.length + inputs.resources.length;
    return Object.entries(partsOf(policy, inputs)).map(([part, run]) => {
      const measured = spread(processorTimes(run, Math.ceil(200 / times)), 3);
      return { part, inputs: `${times}×`, ids, ...measured, perId: perId(measured.p50, ids) };
    });
  });
  return rows.toSorted((one, other) => one.part.localeCompare(other.part));
}

/** @typedef {import('./bundledCore.mjs').Policy} Policy */
/** @typedef {import('../../src/policy/index.ts').Inputs} Inputs */

/** @param {Policy} policy @param {number} times @returns {Inputs} */
function largest(policy, times) {
  const ids = (/** @type {number} */ from) =>
    Array.from({ length: 100 * times }, (_, index) => `o-${index + from}`);
  return {
    ...policy.defaultInputs,
    principals: ids(1e9),
    resources: ids(2e9),
    deniedActions: policy.imageBuilderActions.map(({ name }) => name),
    managedResources: policy.managedResourceKinds,
    downloads: policy.downloadBundleIds,
    buckets: [{ name: 'my-build-logs', prefix: '', access: ['write'] }],
    orgBuckets: true,
  };
}

/** @param {Policy} policy @param {Inputs} inputs @returns {Record<string, () => void>} */
function partsOf(policy, inputs) {
  const documents = policy.buildPolicies(inputs);
  const check = (/** @type {typeof documents} */ built) => {
    for (const endpoint of policy.endpointIds) {
      policy.checkPolicy(built[endpoint], { endpoint, inputs });
    }
  };
  const serialize = (/** @type {typeof documents} */ built) => {
    for (const endpoint of policy.endpointIds) policy.serializePolicy(built[endpoint]);
  };
  return {
    build: () => void policy.buildPolicies(inputs),
    check: () => check(documents),
    serialize: () => serialize(documents),
    'build + serialize': () => serialize(policy.buildPolicies(inputs)),
    // Of longer lists only the first 1,000 entries are read.
    'parse + advise': () => void policy.adviseInputs(policy.parseInputs(inputs).inputs),
  };
}

/** Warm; each figure is the mean of a batch. @param {() => void} run @param {number} batch */
function processorTimes(run, batch) {
  for (let warm = 0; warm < 5 * batch; warm++) run();
  return Array.from({ length: 15 }, () => {
    const since = process.cpuUsage();
    for (let time = 0; time < batch; time++) run();
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1000 / batch;
  });
}

/** @param {number | null} milliseconds @param {number} ids */
const perId = (milliseconds, ids) => Number((((milliseconds ?? NaN) * 1000) / ids).toFixed(2));

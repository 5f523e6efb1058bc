// @ts-check
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { spread } from './quantiles.mjs';

const core = fileURLToPath(new URL('../../src/policy/index.ts', import.meta.url));

/**
 * Build, check and serialise both policies for the largest inputs a form takes, and for ten and a hundred
 * times as many organization IDs. Milliseconds.
 */
export async function timeCore() {
  /** @type {{ module: typeof import('../../src/policy/index.ts') }} */
  const { module: policy } = await runnerImport(core, { configFile: false, logLevel: 'error' });
  const largest = (/** @type {number} */ times) => {
    const ids = Array.from({ length: 100 * times }, (_, index) => `o-${index + 1e9}`);
    return {
      ...policy.defaultInputs,
      principalOrgIds: ids,
      resourceOrgIds: ids,
      deniedActions: policy.imageBuilderActions.map(({ name }) => name),
      managedResources: policy.managedResourceKinds,
      downloads: policy.downloadBundleIds,
      logBucket: 'my-build-logs',
      orgBuckets: true,
    };
  };
  const once = (/** @type {ReturnType<typeof largest>} */ inputs) => {
    const documents = policy.buildPolicies(inputs);
    for (const endpoint of policy.endpointIds) {
      policy.serializePolicy(documents[endpoint]);
      const { type } = policy.endpoints[endpoint];
      policy.checkPolicy(documents[endpoint], { endpoint: type, inputs });
    }
  };
  return [1, 10, 100].map((times) => {
    const inputs = largest(times);
    for (let warm = 0; warm < 20; warm++) once(inputs);
    const measured = Array.from({ length: 60 }, () => {
      const since = performance.now();
      once(inputs);
      return performance.now() - since;
    });
    return { inputs: `${times}×`, ...spread(measured) };
  });
}

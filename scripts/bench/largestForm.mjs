// @ts-check
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** As long as the S3 policies that people import get. */
const baseCharacters = 20_000;

/** @param {string} file @returns {Promise<{ readonly module: unknown }>} */
const load = (file) =>
  runnerImport(fileURLToPath(new URL(`../../src/${file}/index.ts`, import.meta.url)), {
    configFile: false,
    logLevel: 'error',
  });

/** The link of a form with every action denied, all downloads, and a long S3 policy that was imported. */
export async function largestForm() {
  const policy = /** @type {typeof import('../../src/policy/index.ts')} */ (
    (await load('policy')).module
  );
  const link = /** @type {typeof import('../../src/formats/index.ts')} */ (
    (await load('formats')).module
  );
  const packed = await link.packPolicy(policy.serializePolicy(teamBuckets(policy)));
  if ('problem' in packed) throw new Error(packed.problem.code);
  const inputs = {
    ...policy.defaultInputs,
    // The same ones, so that both policies follow what is typed.
    principals: ['o-a1b2c3d4e5'],
    resources: ['o-a1b2c3d4e5'],
    deniedActions: policy.imageBuilderActions.map(({ name }) => name),
    downloads: policy.downloadBundleIds,
  };
  return link.writeLink(inputs, { bases: { s3: packed.packed } });
}

/** @param {typeof import('../../src/policy/index.ts')} policy */
function teamBuckets({ serializePolicy }) {
  for (let teams = 1; ; teams++) {
    const base = {
      Version: '2012-10-17',
      Statement: Array.from({ length: teams }, (_, team) => ({
        Sid: `Team${team}`,
        Effect: 'Allow',
        Principal: '*',
        Action: ['s3:GetObject', 's3:PutObject'],
        Resource: `arn:aws:s3:::team-${team}/*`,
      })),
    };
    if (serializePolicy(base).length >= baseCharacters) return base;
  }
}

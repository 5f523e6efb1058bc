import { keysOf } from './keysOf.ts';
import type { Sourced } from './sources.ts';

interface PolicyLayer extends Sourced {
  /** As a refusal names it, in lower case, without the word `policy` behind it. */
  readonly name: string;
}

const documented = { source: 'DENY', certainty: 'verified' } as const;

/** The kinds of policy one of which AWS names when it refuses a request. */
export const policyLayers = {
  vpcEndpoint: { name: 'vpc endpoint', ...documented },
  identityBased: { name: 'identity-based', ...documented },
  resourceBased: { name: 'resource-based', ...documented },
  permissionsBoundary: { name: 'permissions boundary', ...documented },
  session: { name: 'session', ...documented },
  serviceControl: { name: 'service control', ...documented },
  resourceControl: { name: 'resource control', ...documented },
  /** Settings of a bucket or an account rather than a policy; AWS names them in the same place. */
  blockPublicAccess: { name: 's3 block public access', source: 'S3_403', certainty: 'verified' },
  roleTrust: { name: 'role trust', ...documented },
} as const satisfies Record<string, PolicyLayer>;

export type PolicyLayerId = keyof typeof policyLayers;

export const policyLayerIds = keysOf(policyLayers);

/** What says that a kind of policy refused, in lower case without punctuation, where nothing says which request. */
export const layerWords = (id: PolicyLayerId): readonly string[] => {
  const name = policyLayers[id].name.replaceAll('-', ' ');
  return [
    `no ${name} policy allows`,
    `no ${name} allows`,
    `explicit deny in a ${name}`,
    `explicit deny in an ${name}`,
    `explicit deny in the ${name}`,
    ...(id === 'blockPublicAccess' ? [`setting in ${name}`] : []),
    ...(id === 'vpcEndpoint'
      ? [
          'vpceaccessdenied',
          'denied due to a vpc endpoint policy',
          'denied by a vpc endpoint policy',
        ]
      : []),
  ];
};

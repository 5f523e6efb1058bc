import {
  buildPolicies,
  type EndpointId,
  endpointIds,
  endpointsShapedBy,
  type ForeignPolicy,
  type InputField,
  isForeignPolicy,
  mapEndpoints,
  mergePolicy,
  parseJson,
  type PolicyDocument,
  policyFileName,
} from '../policy/index.ts';
import { unpackPolicy } from './base.ts';
import type { ImportedPolicies, ImportedPolicy } from './importedPolicy.ts';
import type { WrittenInputs } from './readInputs.ts';

/** What a form gives for an endpoint, as the page would show it. */
export type FormPolicy =
  | {
      readonly state: 'ready';
      readonly document: PolicyDocument | ForeignPolicy;
      readonly fileName: string;
    }
  /** Fields that shape it hold errors, or what was written for them was lost. */
  | { readonly state: 'blocked'; readonly fields: readonly InputField[] }
  /** The policy that the form brings along cannot be merged with. */
  | { readonly state: 'unmerged' };

export type FormPolicies = Readonly<Record<EndpointId, FormPolicy>>;

/** The policies of a form that was written down, with those it brings along merged in. */
export async function formPolicies(
  { inputs, refused }: Pick<WrittenInputs, 'inputs' | 'refused'>,
  imported: ImportedPolicies = {},
): Promise<FormPolicies> {
  const own = buildPolicies(inputs);
  const policyOf = async (endpoint: EndpointId): Promise<FormPolicy> => {
    const fields = refused.filter((field) => endpointsShapedBy(field, inputs).includes(endpoint));
    if (fields.length > 0) return { state: 'blocked', fields };
    const document = await merged(own[endpoint], imported[endpoint]);
    return document
      ? { state: 'ready', document, fileName: policyFileName(endpoint, inputs) }
      : { state: 'unmerged' };
  };
  const policies = mapEndpoints((): FormPolicy => ({ state: 'unmerged' }));
  for (const endpoint of endpointIds) policies[endpoint] = await policyOf(endpoint);
  return policies;
}

async function merged(
  own: PolicyDocument,
  base: ImportedPolicy | undefined,
): Promise<PolicyDocument | ForeignPolicy | undefined> {
  if (base === undefined || base.use === 'replace') return own;
  const document = base.state === 'read' ? base.document : await unpacked(base.packed);
  return isForeignPolicy(document) ? (await mergePolicy(document, own)).document : undefined;
}

async function unpacked(packed: string): Promise<unknown> {
  const found = await unpackPolicy(packed);
  return 'text' in found ? parseJson(found.text) : undefined;
}

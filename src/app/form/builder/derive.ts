import {
  adviseInputs,
  buildPolicies,
  type EndpointId,
  endpointsShapedBy,
  type ForeignPolicy,
  type GivenInputs,
  type InputField,
  type Inputs,
  parseInputs,
  type PolicyDocument,
  policyFileName,
  problem,
  type Problem,
  refusedFields,
  serializePolicy,
  mapEndpoints,
} from '../../../policy/index.ts';
import { type ImportedPolicies, type Snapshot, toGivenInputs } from '../../../formats/index.ts';
import type { Merge } from './merge.ts';

export interface DerivedPolicy {
  readonly document: ForeignPolicy;
  /** What the form alone says, before anything is merged. */
  readonly own: PolicyDocument;
  /** What is previewed, copied and downloaded, to the byte. */
  readonly text: string;
  readonly fileName: string;
  /** The fields whose errors make this policy unfit for use; empty when it is fit. */
  readonly blockedBy: readonly InputField[];
  /** What became of an imported policy that is to stay. */
  readonly merge?: Merge;
}

/** May be copied, downloaded and handed over. */
export const isUsable = ({ blockedBy, merge }: DerivedPolicy): boolean =>
  blockedBy.length === 0 && (merge === undefined || merge.state === 'merged');

/** Everything that the page shows, from what the form holds. */
export interface Derived {
  readonly inputs: Inputs;
  /** What the fields hold, right or wrong. */
  readonly given: GivenInputs;
  readonly unconfirmed: readonly InputField[];
  readonly imported: ImportedPolicies;
  readonly problems: readonly Problem[];
  readonly policies: Readonly<Record<EndpointId, DerivedPolicy>>;
  /** No field holds an error, so a link opens the same form. */
  readonly valid: boolean;
}

/** What the form alone says: imported policies are yet to be merged. */
export function derive({ values, imported, unconfirmed }: Snapshot): Derived {
  const given = toGivenInputs(values);
  const { inputs, problems: all } = parseInputs(given);
  // A list that mirrors the other has the other's problems, which are told there.
  const isShown = ({ field }: Problem) => !(values.sameAsPrincipals && field === 'resources');
  const problems = [
    ...all.filter(isShown),
    ...unconfirmed.map((field) => problem('unconfirmed', field, field, {})),
  ];
  const documents = buildPolicies(inputs);
  const faulty = refusedFields(problems);
  const policy = (endpoint: EndpointId): DerivedPolicy => ({
    document: documents[endpoint],
    own: documents[endpoint],
    text: serializePolicy(documents[endpoint]),
    fileName: policyFileName(endpoint, inputs),
    blockedBy: faulty.filter((field) => endpointsShapedBy(field, inputs).includes(endpoint)),
  });
  return {
    inputs,
    given,
    unconfirmed,
    imported,
    problems: [...problems, ...adviseInputs(inputs).filter(isShown)],
    policies: mapEndpoints(policy),
    valid: faulty.length === 0,
  };
}

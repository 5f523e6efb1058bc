import {
  adviseInputs,
  buildPolicies,
  type EndpointId,
  endpointsShapedBy,
  type InputField,
  type Inputs,
  parseInputs,
  type PolicyDocument,
  policyFileName,
  type Problem,
  serializePolicy,
} from '../../policy/index.ts';
import { type FormValues, toRawInputs } from './formValues.ts';

export interface DerivedPolicy {
  readonly document: PolicyDocument;
  /** What is previewed, copied and downloaded, to the byte. */
  readonly text: string;
  readonly fileName: string;
  /** The fields whose errors make this policy unfit for use; empty when it is fit. */
  readonly blockedBy: readonly InputField[];
}

/** Everything that the page shows, from what the form holds. */
export interface Derived {
  readonly inputs: Inputs;
  readonly problems: readonly Problem[];
  readonly policies: Readonly<Record<EndpointId, DerivedPolicy>>;
  /** No field holds an error, so a link opens the same form. */
  readonly sound: boolean;
}

export function derive(values: FormValues): Derived {
  const { inputs, problems: all } = parseInputs(toRawInputs(values));
  // A list that mirrors the other has the other's problems, which are told there.
  const told = ({ field }: Problem) => !(values.sameOrgIds && field === 'resourceOrgIds');
  const problems = all.filter(told);
  const documents = buildPolicies(inputs);
  const faulty = faultyFields(problems);
  const policy = (endpoint: EndpointId): DerivedPolicy => ({
    document: documents[endpoint],
    text: serializePolicy(documents[endpoint]),
    fileName: policyFileName(endpoint, inputs),
    blockedBy: faulty.filter((field) => endpointsShapedBy(field, inputs).includes(endpoint)),
  });
  return {
    inputs,
    problems: [...problems, ...adviseInputs(inputs).filter(told)],
    policies: { imageBuilder: policy('imageBuilder'), s3: policy('s3') },
    sound: faulty.length === 0,
  };
}

function faultyFields(problems: readonly Problem[]): readonly InputField[] {
  const fields = problems.flatMap(({ severity, field }) =>
    severity === 'error' && field !== undefined ? [field] : [],
  );
  return [...new Set(fields)];
}

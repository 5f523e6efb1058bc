import {
  type FormPolicies,
  formPolicies,
  type ImportedPolicies,
  importedWith,
  isWhole,
  linkProblem,
  type LinkProblem,
  type OwnPreset,
  type WrittenInputs,
} from '../../../formats/index.ts';
import {
  type EndpointId,
  endpointIds,
  type ForeignPolicy,
  type ImportProblem,
  type ImportResult,
  isForeignPolicy,
  loadPolicyEngine,
  mapEndpoints,
  type PolicyCandidate,
  type Problem,
} from '../../../policy/index.ts';
import { recognize } from '../../form/given/recognize.ts';

/** A form of which nothing was lost, and its policies. */
export interface OtherForm extends WrittenInputs {
  readonly imported: ImportedPolicies;
  readonly policies: Readonly<Record<EndpointId, ForeignPolicy>>;
}

export interface OtherPolicy extends PolicyCandidate {
  readonly document: ForeignPolicy;
}

/** What keeps a text from being compared. */
export type OtherFault =
  | { readonly in: 'form'; readonly problem: LinkProblem | Problem }
  | { readonly in: 'policy'; readonly problem: ImportProblem };

/** What a text holds that the form can be compared with. */
export type Other =
  | { readonly kind: 'form'; readonly form: OtherForm }
  /** Several, of which one is meant. */
  | { readonly kind: 'presets'; readonly presets: readonly OwnPreset[] }
  | { readonly kind: 'policies'; readonly policies: readonly OtherPolicy[] }
  /** Nothing is compared, also where a part could be. */
  | { readonly kind: 'refused'; readonly faults: readonly OtherFault[] };

/** Reads what the form is to be compared with. Rejects only where code did not arrive. */
export async function readOther(
  text: string,
  options: { readonly region: string },
): Promise<Other> {
  const found = await recognize(text, options);
  switch (found.kind) {
    case 'link':
      return readForm(found.link, found.link.problems, importedWith(found.link.bases));
    case 'form':
      return readForm(found.written, found.written.problems);
    case 'presets': {
      const { presets, problems } = found.file;
      const faulty = new Set(problems.map(({ name }) => name));
      const whole = presets.filter(({ name }) => !faulty.has(name));
      const [only, ...others] = whole;
      if (!only) return refused(problems.map(({ problem }) => ({ in: 'form', problem })));
      return others.length > 0
        ? { kind: 'presets', presets: whole }
        : readForm(only, [], only.imported);
    }
    case 'policy':
    case 'unknown':
      return readPolicies(found.result);
    case 'nothing':
    case 'preflight':
    case 'failure':
      return refused([]);
  }
}

const refused = (faults: readonly OtherFault[]): Other => ({ kind: 'refused', faults });

async function readForm(
  written: WrittenInputs,
  problems: readonly (LinkProblem | Problem)[],
  imported: ImportedPolicies = {},
): Promise<Other> {
  if (!isWhole({ ...written, problems })) {
    return refused(problems.map((problem) => ({ in: 'form', problem })));
  }
  // Without it a merge would fail, as if the policy were at fault.
  if (Object.keys(imported).length > 0) await loadPolicyEngine();
  const found = await formPolicies(written, imported);
  if (!areReady(found)) {
    return refused([{ in: 'form', problem: linkProblem('baseUnreadable', {}) }]);
  }
  const policies = mapEndpoints((endpoint) => found[endpoint].document);
  return { kind: 'form', form: { ...written, imported, policies } };
}

type ReadyPolicies = Readonly<
  Record<EndpointId, Extract<FormPolicies[EndpointId], { readonly state: 'ready' }>>
>;

const areReady = (policies: FormPolicies): policies is ReadyPolicies =>
  endpointIds.every((endpoint) => policies[endpoint].state === 'ready');

function readPolicies(result: ImportResult): Other {
  if (result.status !== 'read') {
    const problems = result.status === 'refused' ? result.problems : [];
    return refused(problems.map((problem) => ({ in: 'policy', problem })));
  }
  const policies = result.candidates.filter(isOtherPolicy);
  const problems = result.candidates.flatMap((candidate) => candidate.problems);
  return policies.length > 0
    ? { kind: 'policies', policies }
    : refused(problems.map((problem) => ({ in: 'policy', problem })));
}

const isOtherPolicy = (candidate: PolicyCandidate): candidate is OtherPolicy =>
  isForeignPolicy(candidate.document) &&
  candidate.problems.every(({ severity }) => severity !== 'error');

import {
  importedWith,
  type ImportedPolicies,
  type ImportedPolicy,
  isLinkProblem,
  type LinkProblem,
  readLink,
  type ReadLink,
  recognizePaste,
  unpackPolicy,
  type WrittenInputs,
} from '../formats/index.ts';
import {
  adviseInputs,
  buildPolicies,
  defaultInputs,
  type EndpointId,
  endpointIds,
  endpointsShapedBy,
  type ForeignPolicy,
  type InputField,
  type Inputs,
  isForeignPolicy,
  mergePolicy,
  parseJson,
  policyFileName,
  type PolicyDocument,
  type Problem,
} from '../policy/index.ts';
import { Refusal } from './commandProblem.ts';
import type { Source } from './readSource.ts';

/** What a form gives for an endpoint, as the page would show it. */
export type FormPolicy =
  | {
      readonly state: 'ready';
      readonly document: PolicyDocument | ForeignPolicy;
      readonly fileName: string;
    }
  /** Fields that shape it hold errors, or what was written for them was lost. */
  | { readonly state: 'blocked'; readonly fields: readonly InputField[] }
  /** The policy that the link brings along cannot be merged with. */
  | { readonly state: 'unmerged' };

export interface Form {
  readonly source: string;
  readonly inputs: Inputs;
  readonly problems: readonly (Problem | LinkProblem)[];
  readonly policies: Readonly<Record<EndpointId, FormPolicy>>;
}

/** A form from a link, a preset file or Inputs as JSON; what is wrong in it closes what it shapes. */
export async function readForm(source: Source, preset: string | undefined): Promise<Form> {
  const form = await findForm(source, preset);
  if (!form) throw new Refusal({ code: 'notAForm', values: { source: source.name } });
  return form;
}

/** The same, or nothing where the text is something else. */
export async function findForm(
  { name, text, fragment }: Source,
  preset: string | undefined,
): Promise<Form | undefined> {
  if (fragment !== undefined) return formOfLink(name, readLink(fragment));
  const found = await recognizePaste(text, { region: defaultInputs.region });
  switch (found.kind) {
    case 'link':
      return formOfLink(name, found.link);
    case 'form':
      return formOf(name, found.written, found.written.problems);
    case 'presets': {
      const { presets, problems } = found.file;
      const names = presets.map((each) => each.name);
      const [only] = presets;
      const chosen = preset === undefined ? only : presets.find((each) => each.name === preset);
      if (found.file.error !== undefined || !only) {
        throw new Refusal({ code: 'formRefused', values: { source: name } });
      }
      if (preset === undefined && names.length > 1) {
        throw new Refusal({ code: 'severalPresets', values: { source: name, names } });
      }
      if (!chosen) {
        throw new Refusal({ code: 'noSuchPreset', values: { given: preset ?? '', names } });
      }
      const own = problems.filter((each) => each.name === chosen.name);
      return formOf(
        name,
        chosen,
        own.map(({ problem }) => problem),
        chosen.imported,
      );
    }
    case 'nothing':
    case 'policy':
    case 'preflight':
    case 'failure':
    case 'unknown':
      return undefined;
  }
}

const formOfLink = (name: string, link: ReadLink) =>
  formOf(name, link, link.problems, importedWith(link.bases));

async function formOf(
  source: string,
  { inputs, refused }: WrittenInputs,
  problems: readonly (Problem | LinkProblem)[],
  imported: ImportedPolicies = {},
): Promise<Form> {
  const own = buildPolicies(inputs);
  const policyOf = async (endpoint: EndpointId): Promise<FormPolicy> => {
    const fields = refused.filter((field) => endpointsShapedBy(field, inputs).includes(endpoint));
    if (fields.length > 0) return { state: 'blocked', fields };
    const document = await merged(own[endpoint], imported[endpoint]);
    return document
      ? { state: 'ready', document, fileName: policyFileName(endpoint, inputs) }
      : { state: 'unmerged' };
  };
  const [imageBuilder, s3] = [await policyOf('imageBuilder'), await policyOf('s3')];
  const said = problems.filter(
    (found) => !isLinkProblem(found) || found.code !== 'languageUnknown',
  );
  return {
    source,
    inputs,
    problems: [...said, ...adviseInputs(inputs)],
    policies: { imageBuilder, s3 },
  };
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

/** Whether an endpoint's policy, of those asked for, may not be handed over. */
export const isHeldBack = ({ policies }: Form, only: EndpointId | undefined): boolean =>
  endpointIds.some(
    (endpoint) => (only === undefined || endpoint === only) && policies[endpoint].state !== 'ready',
  );

/** The policies of a form that may be handed over. */
export const readyPolicies = ({
  policies,
}: Form): Partial<Record<EndpointId, PolicyDocument | ForeignPolicy>> =>
  Object.fromEntries(
    endpointIds.flatMap((endpoint) => {
      const policy = policies[endpoint];
      return policy.state === 'ready' ? [[endpoint, policy.document] as const] : [];
    }),
  );

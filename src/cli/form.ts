import {
  type FormPolicies,
  formPolicies,
  type ImportedPolicies,
  importedWith,
  isLinkProblem,
  type LinkProblem,
  type LinkProblemCode,
  readLink,
  type ReadLink,
  recognizePaste,
  type WrittenInputs,
} from '../formats/index.ts';
import {
  adviseInputs,
  defaultInputs,
  type EndpointId,
  endpointIds,
  type ForeignPolicy,
  type Inputs,
  type PolicyDocument,
  type Problem,
} from '../policy/index.ts';
import { Refusal } from './commandProblem.ts';
import type { Source } from './readSource.ts';

export interface Form {
  readonly source: string;
  readonly inputs: Inputs;
  readonly problems: readonly (Problem | LinkProblem)[];
  readonly policies: FormPolicies;
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
  written: WrittenInputs,
  problems: readonly (Problem | LinkProblem)[],
  imported?: ImportedPolicies,
): Promise<Form> {
  const { inputs } = written;
  const said = problems.filter((found) => !isLinkProblem(found) || !ofThePage.has(found.code));
  return {
    source,
    inputs,
    problems: [...said, ...adviseInputs(inputs)],
    policies: await formPolicies(written, imported),
  };
}

/** What is wrong with how the page is to show the form. */
const ofThePage: ReadonlySet<LinkProblemCode> = new Set(['languageUnknown', 'comparisonMalformed']);

/** Whether an endpoint's policy, of those asked for, may not be handed over. */
export const isBlocked = ({ policies }: Form, only: EndpointId | undefined): boolean =>
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

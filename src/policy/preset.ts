import { keysOf } from './catalog/keysOf.ts';
import { denyGroups } from './catalog/actionGroups.ts';
import { images } from './catalog/images.ts';
import {
  defaultInputs,
  encodeField,
  freeze,
  type GivenInputs,
  inputFields,
  type Inputs,
} from './inputs.ts';
import { exampleOrgId } from './fields/principals.ts';

interface Preset {
  readonly inputs: Inputs;
  /** Whether organization IDs and buckets that stand in the form are kept. */
  readonly keepsOwnNames: boolean;
}

const example = [exampleOrgId];

/** Starting points, by what they are for. Where to build, and as of which date, is never theirs. */
export const presets = freeze({
  documentedExample: { inputs: defaultInputs, keepsOwnNames: false },
  organizationPerimeter: {
    inputs: {
      ...defaultInputs,
      principals: example,
      resources: example,
      deniedActions: [],
      managedResources: ['components', 'images'],
    },
    keepsOwnNames: true,
  },
  privateLinux: {
    inputs: {
      ...defaultInputs,
      managedResources: ['components', 'images'],
      ssmAgent: images.al2023.ssmAgent,
      downloads: images.al2023.bundles,
    },
    keepsOwnNames: true,
  },
  privateWindows: {
    inputs: {
      ...defaultInputs,
      managedResources: ['components', 'images'],
      ssmAgent: images.windows.ssmAgent,
      downloads: images.windows.bundles,
    },
    keepsOwnNames: true,
  },
  strictDataPerimeter: {
    inputs: {
      ...defaultInputs,
      principals: example,
      resources: example,
      deniedActions: [
        ...denyGroups.delete.actions,
        ...denyGroups.sharing_policy.actions,
        ...denyGroups.distribution_exfil.actions,
        ...denyGroups.import_untrusted.actions,
      ],
      managedResources: ['components', 'images'],
      managedOnlyForOrg: true,
      orgBuckets: true,
    },
    keepsOwnNames: true,
  },
  empty: {
    inputs: { ...defaultInputs, deniedActions: [], managedResources: [], ssmAgent: false },
    keepsOwnNames: false,
  },
} as const satisfies Record<string, Preset>);

export type PresetId = keyof typeof presets;

export const presetIds = keysOf(presets);

/**
 * The Inputs that a preset makes of the present ones, or what it makes of what a form holds: what is
 * wrong in the fields that stay is wrong as before.
 *
 * Region, environment, type of endpoint and date of the catalogue always stay. Where the preset asks for an organization, the IDs that are
 * there already are used; an example stands in where there are none.
 */
export function applyPreset(id: PresetId, current: Inputs): Inputs;
export function applyPreset(id: PresetId, current: GivenInputs): GivenInputs;
export function applyPreset(id: PresetId, current: GivenInputs): GivenInputs {
  const { inputs, keepsOwnNames }: Preset = presets[id];
  const { region, environment, s3EndpointType, catalog } = current;
  const where = { region, environment, s3EndpointType, catalog };
  if (!keepsOwnNames) return { ...inputs, ...where };
  const principals = ownOrgIds(current.principals);
  const resources = ownOrgIds(current.resources);
  return {
    ...inputs,
    ...where,
    principals: firstFilled(principals, inputs.principals),
    resources: firstFilled(
      resources,
      inputs.resources.length > 0 ? principals : [],
      inputs.resources,
    ),
    buckets: current.buckets,
  };
}

/** The preset that the inputs are an unchanged instance of: the one that would change nothing. */
export function matchingPreset(inputs: Inputs): PresetId | undefined {
  return presetIds.find((id) => sameInputs(applyPreset(id, inputs), inputs));
}

/** Whether two Inputs make the same choices; the order of a list counts. */
export function sameInputs(one: GivenInputs, other: GivenInputs): boolean {
  return inputFields.every(
    (field) => encodeField(field, one[field]) === encodeField(field, other[field]),
  );
}

const ownOrgIds = (ids: readonly string[]) => ids.filter((id) => id !== exampleOrgId);

const firstFilled = (...lists: readonly (readonly string[])[]) =>
  lists.find((list) => list.length > 0) ?? [];

import {
  type Companion,
  companionNameExceptions,
  companionNamePatterns,
  type CompanionNeed,
  type CompanionService,
  companionServiceIds,
  companionServices,
} from '../catalog/companionServices.ts';
import {
  type EndpointId,
  endpointIds,
  endpoints,
  type EndpointType,
  endpointType,
} from '../catalog/endpoints.ts';
import type { Sourced } from '../catalog/sources.ts';
import type { Inputs } from '../inputs.ts';
import { partitionOf, type ServiceName, serviceNames } from '../region.ts';

/** An endpoint that a build without internet needs, in the chosen region. */
export interface CompanionEndpoint extends Sourced {
  readonly service: CompanionService;
  readonly type: EndpointType;
  readonly need: CompanionNeed;
  /** Whether the inputs ask for it; `unknown` where they do not speak of what needs it. */
  readonly needed: 'yes' | 'no' | 'unknown';
  /** Every name that a source gives, the likeliest first; none where no source gives one. */
  readonly names: readonly ServiceName[];
}

/**
 * The endpoints that a private build needs, with their service names in the region of the inputs.
 *
 * Takes well-formed Inputs; reports no errors. Two names mean that sources contradict each other, none
 * that no source gives one: ask `serviceNamesCommand(region)`. What a region does not have is left out. Interface endpoints need private DNS
 * and port 443 from the build instances (PVB).
 */
export function companionEndpoints(inputs: Inputs): readonly CompanionEndpoint[] {
  const there = companionServiceIds.filter((service) => isThere(service, inputs.region));
  return there.map((service) => {
    const { type: usual, need, source, certainty } = companionServices[service];
    const own = endpointOf(service);
    const type = own === undefined ? usual : endpointType(own, inputs);
    const needed = needs[need](inputs);
    const names = namesOf(service, inputs.region);
    return { service, type, need, needed, names, source, certainty };
  });
}

const needs: Readonly<Record<CompanionNeed, (inputs: Inputs) => CompanionEndpoint['needed']>> = {
  always: () => 'yes',
  forDecryption: () => 'unknown',
  // Image layers are read for container recipes only; builds of AMIs do not speak to ECR.
  forContainers: ({ downloads }) => (downloads.includes('ecrLayers') ? 'yes' : 'no'),
  // Components that take snapshots come by Distributor; the form does not say which do.
  forDisksAndSnapshots: ({ downloads }) => {
    if (downloads.includes('isoImport')) return 'yes';
    return downloads.includes('distributor') ? 'unknown' : 'no';
  },
  forInspector: ({ downloads }) => (downloads.includes('inspector') ? 'yes' : 'no'),
  superseded: () => 'no',
};

/** Whether a region has an endpoint of the service, as far as anybody knows. */
export function isThere(service: CompanionService, region: string): boolean {
  const { absent }: Companion = companionServices[service];
  return absent?.regions.includes(region) !== true;
}

/** The endpoints besides the two with policies of ours that the inputs ask for. */
export function neededCompanions(inputs: Inputs): readonly CompanionService[] {
  return companionEndpoints(inputs)
    .filter(({ service, needed }) => needed === 'yes' && endpointOf(service) === undefined)
    .map(({ service }) => service);
}

function namesOf(service: CompanionService, region: string): readonly ServiceName[] {
  const own = endpointOf(service);
  if (own !== undefined) return serviceNames(own, region);
  const partition = partitionOf(region);
  const exception = companionNameExceptions[partition]?.[service];
  const patterns = exception === undefined ? companionNamePatterns[partition] : [exception];
  return patterns.map(({ pattern, source, certainty }) => ({
    name: pattern.replace('<region>', region).replace('<service>', service),
    source,
    certainty,
  }));
}

/** The two endpoints that have policies of ours, whose names the core knows already. */
function endpointOf(service: CompanionService): EndpointId | undefined {
  return endpointIds.find((id) => endpoints[id].service === service);
}

import { buildPolicies } from '../../build/buildPolicies.ts';
import { endpointIds } from '../../catalog/endpoints.ts';
import { serializePolicy } from '../../document.ts';
import type { Inputs } from '../../inputs.ts';
import { policyFileName } from '../../policyFile.ts';
import { writeTemplate } from '../cloudFormationFiles.ts';
import { writeComment } from '../comment.ts';
import type { OutputFile } from '../outputFormat.ts';
import { isRegion, type PrivateDnsFor } from '../outputPlan.ts';
import { regionalPolicies } from './regionalPolicies.ts';
import { describeRegionNotes, regionNotes, type RegionNoteSentences } from './regionNotes.ts';
import { stackSetTemplate } from './stackSetTemplate.ts';
import { terraformModule } from './terraformModule.ts';

interface RegionsRequest {
  /** What holds in every region; its own region is the first. */
  readonly inputs: Inputs;
  /** Further regions; what is no region code is left out, and so is what is there already. */
  readonly regions: readonly string[];
  /** Of an interface endpoint of S3. */
  readonly s3PrivateDnsFor?: PrivateDnsFor;
  /** The address that opens the form again. */
  readonly link?: string | undefined;
  /** The language of the comments, in ASCII; without any, notes stand as their codes. */
  readonly comments?: RegionNoteSentences | undefined;
}

/** The region of the inputs and the well-formed further ones, each once. */
export const regionsOf = ({ inputs, regions }: Pick<RegionsRequest, 'inputs' | 'regions'>) => [
  ...new Set([inputs.region, ...regions.filter(isRegion)]),
];

/**
 * Both policies for many regions: a folder for each with its policies, a Terraform module and a template for
 * CloudFormation StackSets that hold for all of them. File names are paths.
 *
 * Takes well-formed Inputs; what is no region code is left out, and no error is reported. They are the policies of the
 * inputs: one that an endpoint has already is of one region.
 */
export function renderRegions(request: RegionsRequest): readonly OutputFile[] {
  const { inputs, link, s3PrivateDnsFor = 'allResolvers', comments } = request;
  const regions = regionsOf(request);
  const plan = { ...regionalPolicies(inputs, regions), regions, inputs, s3PrivateDnsFor };
  const notes = (of: 'module' | 'stackSet') =>
    describeRegionNotes(comments, regionNotes(of, { inputs, regions, link }));
  return [
    ...regions.flatMap((region) => policiesIn({ ...inputs, region })),
    ...terraformModule({ ...plan, notes: notes('module') }),
    {
      fileName: 'cloudformation/stack-set.template.yaml',
      language: 'yaml',
      text: `${writeComment('#', notes('stackSet'))}\n\n${writeTemplate(stackSetTemplate(plan))}`,
    },
  ];
}

function policiesIn(inputs: Inputs): readonly OutputFile[] {
  const policies = buildPolicies(inputs);
  return endpointIds.map((endpoint) => ({
    fileName: `${inputs.region}/${policyFileName(endpoint, inputs)}`,
    language: 'json',
    text: serializePolicy(policies[endpoint]),
  }));
}

import { buildPolicies } from '../build/buildPolicies.ts';
import { downloadBundleIds, imageBuilderBuckets } from '../catalog/buckets.ts';
import { environmentIds } from '../catalog/environments.ts';
import type { Inputs } from '../inputs.ts';
import {
  type BuiltStatements,
  inOrderOf,
  listOf,
  recallOrganizations,
} from './recallImageBuilder.ts';

const sids = {
  reads: 'AllowImageBuilderAccessToAppAndComponentBuckets',
  downloads: 'AllowBuildDownloads',
  uploads: 'AllowBuildLogUploads',
  organizations: 'AllowRequestsByOrgsIdentitiesToOrgsResources',
} as const;

/**
 * The inputs that the statements of the gateway endpoint's policy speak of, in the current ones.
 * Turns `s3Statements` around, and trusts what it finds.
 */
export function recallS3(statements: BuiltStatements, current: Inputs): Inputs {
  const reads = listOf(statements.get(sids.reads)?.Resource);
  const inputs = {
    ...current,
    ...recallPlace(reads[0] ?? ''),
    ssmAgent: reads.length > imageBuilderBuckets.length,
    ...recallUploads(statements),
  };
  return {
    ...inputs,
    ...recallOrganizationBuckets(statements, inputs),
    downloads: recallDownloads(statements, inputs),
  };
}

/** The region and the environment, from the name of the bucket that every policy names first. */
function recallPlace(arn: string): Partial<Inputs> {
  const shape = new RegExp(`:::ec2imagebuilder-toe-(.+)-(${environmentIds.join('|')})/\\*$`);
  const [, region, given] = shape.exec(arn) ?? [];
  const environment = environmentIds.find((id) => id === given);
  return region !== undefined && environment ? { region, environment } : {};
}

function recallDownloads(statements: BuiltStatements, inputs: Inputs): Inputs['downloads'] {
  const named = new Set(listOf(statements.get(sids.downloads)?.Resource));
  const found = downloadBundleIds.filter((id) => {
    const { Statement } = buildPolicies({ ...inputs, downloads: [id] }).s3;
    const built = Statement.find(({ Sid }) => Sid === sids.downloads);
    return listOf(built?.Resource).every((arn) => named.has(arn));
  });
  return [...inOrderOf(inputs.downloads, found)];
}

/** A statement about uploads names the callers' organizations, or that there are none. */
function recallUploads(statements: BuiltStatements): Partial<Inputs> {
  const uploads = statements.get(sids.uploads);
  if (!uploads) return { logBucket: '' };
  const [, logBucket = ''] =
    /^arn:[^:]*:s3:::(.+)\/\*$/.exec(listOf(uploads.Resource)[0] ?? '') ?? [];
  return { logBucket, principalOrgIds: recallOrganizations(uploads).principalOrgIds };
}

/** Without the statement the choice was off, unless there are no organizations to make it count. */
function recallOrganizationBuckets(statements: BuiltStatements, inputs: Inputs): Partial<Inputs> {
  const organizations = statements.get(sids.organizations);
  if (organizations) return { ...recallOrganizations(organizations), orgBuckets: true };
  const named = inputs.principalOrgIds.length + inputs.resourceOrgIds.length > 0;
  return named ? { orgBuckets: false } : {};
}

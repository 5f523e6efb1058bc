import { keysOf } from './catalog/keysOf.ts';
import * as v from 'valibot';
import { downloadBundleIds } from './catalog/buckets.ts';
import { environmentIds } from './catalog/environments.ts';
import { managedResourceKinds } from './catalog/managedResources.ts';
import { freeze } from './freeze.ts';

/** More entries than any endpoint policy can hold within its quota. */
export const longestList = 1000;

const orgId = v.pipe(v.string(), v.regex(/^o-[a-z0-9]{10,32}$/));

/** What a text field may hold. A well-formed region that is not in the catalogue passes. */
export const textSchemas = {
  region: v.pipe(v.string(), v.regex(/^[a-z]{2,8}(-[a-z]{2,12}){1,3}-\d{1,2}$/)),
  environment: v.picklist(environmentIds),
  /** A general purpose bucket's name (Amazon S3 naming rules), or empty for no log uploads. */
  logBucket: v.pipe(
    v.string(),
    v.regex(/^$|^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
    v.regex(/^(?!.*\.\.)(?!\d{1,3}(\.\d{1,3}){3}$)/),
    v.regex(/^(?!xn--|sthree-)(?!.*(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$)/),
  ),
} as const;

/** What one entry of a list may be. A well-formed action that is not in the catalogue passes. */
export const entrySchemas = {
  principalOrgIds: orgId,
  resourceOrgIds: orgId,
  deniedActions: v.pipe(v.string(), v.regex(/^(?!\d)[A-Za-z0-9*?]{1,64}$/)),
  managedResources: v.picklist(managedResourceKinds),
  downloads: v.picklist(downloadBundleIds),
} as const;

const listOf = <Entry extends v.GenericSchema<unknown, string>>(
  entry: Entry,
  ...entries: readonly v.InferOutput<Entry>[]
) => v.optional(v.pipe(v.array(entry), v.maxLength(longestList), v.readonly()), () => [...entries]);

/** The schema of Inputs, version 1: what the form, links, presets and stored drafts hold. */
export const inputsSchema = v.strictObject({
  region: v.optional(textSchemas.region, 'us-east-1'),
  environment: v.optional(textSchemas.environment, 'prod'),
  /** Organization IDs, unique, in the order given. */
  principalOrgIds: listOf(entrySchemas.principalOrgIds),
  resourceOrgIds: listOf(entrySchemas.resourceOrgIds),
  /** Image Builder action names without the prefix, or with wildcards. */
  deniedActions: listOf(entrySchemas.deniedActions, 'DeleteImage', 'DeleteComponent'),
  managedResources: listOf(entrySchemas.managedResources, 'components'),
  managedOnlyForOrg: v.optional(v.boolean(), false),
  awsServices: v.optional(v.boolean(), false),
  ssmAgent: v.optional(v.boolean(), true),
  downloads: listOf(entrySchemas.downloads),
  logBucket: v.optional(textSchemas.logBucket, ''),
  orgBuckets: v.optional(v.boolean(), false),
});

/** Everything a person decides about the two policies. */
export type Inputs = Readonly<v.InferOutput<typeof inputsSchema>>;

export type InputField = keyof Inputs;

export const inputFields = keysOf(inputsSchema.entries);

/** What stands in for a field that is missing or malformed: the documented example of AWS. */
export const defaultInputs: Inputs = freeze(v.parse(inputsSchema, {}));

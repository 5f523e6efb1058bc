import { downloadBundleIds } from './catalog/buckets.ts';
import { environmentIds } from './catalog/environments.ts';
import { managedResourceKinds } from './catalog/managedResources.ts';
import { type Problem, problem } from './problem.ts';

export type TextField = 'region' | 'environment' | 'logBucket';

export type ListField =
  'principalOrgIds' | 'resourceOrgIds' | 'deniedActions' | 'managedResources' | 'downloads';

/** Says why a text that its field's schema refused is refused, as exactly as can be told. */
export function rejectText(field: TextField | ListField, path: string, given: string): Problem {
  switch (field) {
    case 'region':
      return problem('malformedRegion', field, path, { given });
    case 'environment':
      return problem('unknownChoice', field, path, { given, choices: environmentIds });
    case 'managedResources':
      return problem('unknownChoice', field, path, { given, choices: managedResourceKinds });
    case 'downloads':
      return problem('unknownChoice', field, path, { given, choices: downloadBundleIds });
    case 'principalOrgIds':
    case 'resourceOrgIds':
      return rejectOrgId(field, path, given);
    case 'deniedActions':
      return rejectAction(path, given);
    case 'logBucket':
      return rejectBucket(given);
  }
}

/** IDs of AWS Organizations that are close to an organization ID, with the shape of each. */
const otherIds = [
  { kind: 'organizationalUnit', shape: /^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/ },
  { kind: 'root', shape: /^r-[0-9a-z]{4,32}$/ },
  { kind: 'account', shape: /^\d{12}$/ },
] as const;

function rejectOrgId(
  field: 'principalOrgIds' | 'resourceOrgIds',
  path: string,
  given: string,
): Problem {
  const other = otherIds.find(({ shape }) => shape.test(given));
  return other
    ? problem('notAnOrgId', field, path, { given, kind: other.kind })
    : problem('malformedOrgId', field, path, { given });
}

function rejectAction(path: string, given: string): Problem {
  const prefixed = /^imagebuilder:\s*([A-Za-z0-9*?]+)$/i.exec(given)?.[1];
  return prefixed === undefined
    ? problem('malformedAction', 'deniedActions', path, { given })
    : problem('prefixedAction', 'deniedActions', path, { given, name: prefixed });
}

/** Parts of names that Amazon S3 keeps for itself (general purpose bucket naming rules). */
const reservedPrefixes = ['xn--', 'sthree-'];
const reservedSuffixes = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3'];

function rejectBucket(given: string): Problem {
  const reserved =
    reservedPrefixes.find((prefix) => given.startsWith(prefix)) ??
    reservedSuffixes.find((suffix) => given.endsWith(suffix));
  if (reserved !== undefined) {
    return problem('reservedBucket', 'logBucket', 'logBucket', { given, reserved });
  }
  return /[:/]/.test(given)
    ? problem('notABucketName', 'logBucket', 'logBucket', { given })
    : problem('malformedBucket', 'logBucket', 'logBucket', { given });
}

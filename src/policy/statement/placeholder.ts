import { type Arn, bucketOf, readArn, writeArn } from './arn.ts';
import { awsBucketName, findAwsBucket } from './awsBucket.ts';

import type { Located } from './readStatement.ts';

/** Words that AWS's examples write where a value of yours belongs, as a whole value (IBUG, DP). */
const words: ReadonlySet<string> = new Set([
  'principal-org-id',
  'resource-org-id',
  'my-org-id',
  'org-id',
  'my-account-id',
  'aws-account-id',
  'account-id',
  'vpc-id',
  'vpce-id',
]);

/** `<region>`, and `${…}`, which may be a policy variable. */
const marked = /<[^<>]{1,64}>|\$\{[^{}]{0,128}\}/g;

/**
 * A condition key of a request, with a default or without, or a character that would otherwise be a
 * wildcard. `${AWS::Region}` of CloudFormation and `${var.region}` of Terraform are none.
 */
const variable =
  /^\$\{([*?$]|(aws|ec2|iam|imagebuilder|s3|saml|sts|[a-z0-9-]+(\.[a-z0-9-]+)+):[A-Za-z][\w./@+=-]*(, *'[^']*')?)\}$/;

/**
 * What stands in the name of a bucket where a shell, a template or a reader puts one in, and the names that
 * AWS keeps for its documentation (S3_NAMES): no bucket has such a name.
 */
const inBucketName =
  /^(?:amzn-s3-demo-|doc-example-bucket|your[-_](?=.*bucket)).*|^bucket[-_]name$|\$\([^()]+\)|\$[a-z_]\w*|%\w+%?|#?\{{1,2}[^{}]+\}{1,2}|@\w+@|\[[^[\]]+\]/gi;

/** Whether a text has a policy variable in it. */
export const hasVariable = (text: string): boolean =>
  text.includes('${') && (text.match(marked) ?? []).some((found) => variable.test(found));

/**
 * The text with every placeholder replaced by what `fill` gives for it; policy variables stay.
 *
 * Sees `<…>`, `${…}`, and the words `region`, `environment` and the like where AWS's own examples
 * leave them: in the fields of an ARN, in the names of AWS's buckets, or as a whole value.
 */
export function replacePlaceholders(text: string, fill: (placeholder: string) => string): string {
  const unmarked = replaceMarked(text, (found) => (variable.test(found) ? found : fill(found)));
  return words.has(unmarked) ? fill(unmarked) : replaceInArn(unmarked, fill);
}

/** Most texts have no mark, and are not searched for what comes after it. */
function replaceMarked(text: string, fill: (found: string) => string): string {
  return text.includes('<') || text.includes('${') ? text.replaceAll(marked, fill) : text;
}

function replaceInArn(text: string, fill: (placeholder: string) => string): string {
  const given = readArn(text);
  const arn = given?.service === 's3' ? withBucketFilled(given, fill) : given;
  if (!arn) return text;
  if (!isLeftOpen(arn)) return writeArn(arn);
  const { resource } = arn;
  const region = arn.region === 'region' ? fill('region') : arn.region;
  const account = words.has(arn.account) ? fill(arn.account) : arn.account;
  const bucket = bucketOf(arn);
  const found = arn.service === 's3' ? findAwsBucket(bucket) : undefined;
  if (!found) return writeArn({ ...arn, region, account });
  const name = awsBucketName(
    found.template,
    found.region === 'region' ? fill('region') : (found.region ?? ''),
    found.environment === 'environment' ? fill('environment') : (found.environment ?? ''),
  );
  return writeArn({ ...arn, region, account, resource: name + resource.slice(bucket.length) });
}

/** What has a mark of its own, or a policy variable, is left alone. */
function withBucketFilled(arn: Arn, fill: (placeholder: string) => string): Arn {
  const bucket = bucketOf(arn);
  if (/[<>]|\$\{/.test(bucket)) return arn;
  const filled = bucket.replaceAll(inBucketName, fill);
  return { ...arn, resource: filled + arn.resource.slice(bucket.length) };
}

/** Whether one of the words may stand in a field of an ARN or in the name of its bucket. */
const isLeftOpen = ({ region, account, resource }: Arn) =>
  region === 'region' || words.has(account) || /region|environment/.test(resource);

/** The placeholders that a text was left with, in order. */
export function findPlaceholders(text: string): readonly string[] {
  const found: string[] = [];
  replacePlaceholders(text, (placeholder) => {
    found.push(placeholder);
    return placeholder;
  });
  return found;
}

/** Whether a text of a document was left with a placeholder; every request is held against it, and few may. */
export function hasPlaceholder({ value }: Located<string>): boolean {
  const mayBe = value.includes('<') || value.includes('${') || value.startsWith('arn:');
  return (mayBe || words.has(value)) && findPlaceholders(value).length > 0;
}

/** The text as a wildcard pattern: what is not known yet, or only on request, may be anything. */
export function asPattern(text: string): string {
  return replaceMarked(
    replacePlaceholders(text, () => '*'),
    () => '*',
  );
}

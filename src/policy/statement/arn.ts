import { includesWildcard, matchesWildcard } from './wildcard.ts';

/** The parts of an ARN; the last may hold colons of its own. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** Takes an ARN apart, wildcards and all; `undefined` where parts are missing. */
export function readArn(text: string): Arn | undefined {
  if (!text.startsWith('arn:')) return undefined;
  const [, partition, service, region, account, ...rest] = text.split(':');
  if (partition === undefined || service === undefined) return undefined;
  if (region === undefined || account === undefined || rest.length === 0) return undefined;
  return { partition, service, region, account, resource: rest.join(':') };
}

/** `ARN:`; AWS compares an ARN with its capitals (IAM user guide, ARN condition operators). */
export const hasArnInCapitals = (text: string): boolean =>
  /^arn:/i.test(text) && !text.startsWith('arn:');

/**
 * Whether a resource can be none to AWS, whatever there is: it takes `*` or an ARN, which begins with `arn:` and
 * has partition and service in lower case. What holds a placeholder is not told.
 */
export const isMalformedResource = (text: string): boolean =>
  !/[$<]|^\*+$/.test(text) && (!text.startsWith('arn:') || /^arn:[^:]*(?::[^:]*)?[A-Z]/.test(text));

export function writeArn({ partition, service, region, account, resource }: Arn): string {
  return ['arn', partition, service, region, account, resource].join(':');
}

/** The name or pattern of the bucket that an S3 resource speaks of. */
export function bucketOf({ resource }: Arn): string {
  const slash = resource.indexOf('/');
  return slash < 0 ? resource : resource.slice(0, slash);
}

const fields = ['partition', 'service', 'region', 'account', 'resource'] as const;

/** Whether an ARN matches a pattern field by field: a wildcard is not sure to reach across colons. */
export const matchesArn = (arn: Arn, pattern: Arn): boolean =>
  fields.every((field) => matchesWildcard(arn[field], pattern[field]));

/** Whether a pattern takes in, field by field, all that another one does. */
export const includesArn = (wide: Arn, narrow: Arn): boolean =>
  fields.every((field) => includesWildcard(wide[field], narrow[field]));

const accountId = /^\d{12}$/;

/** The account that an ARN names by its number. */
export function accountOfArn(text: string): string | undefined {
  const account = readArn(text)?.account ?? '';
  return accountId.test(account) ? account : undefined;
}

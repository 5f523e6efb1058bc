import { type Arn, bucketOf, hasArnInCapitals, readArn } from '../../statement/arn.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import { findPlaceholders } from '../../statement/placeholder.ts';
import type { PolicyModel } from '../readPolicy.ts';
import type { ConditionTest, Located } from '../../statement/readStatement.ts';

/** Why a text that should be an ARN is none. */
export type ArnFault =
  'prefix' | 'fields' | 'space' | 'partition' | 'service' | 'account' | 'bucket';

const kinds = {
  malformedArn: kind<{ readonly given: string; readonly fault: ArnFault }>(
    'error',
    'VPCDOC',
    'likely',
  ),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const arnsRule = { kinds, check: checkArns };

/** ARNs as resources and in conditions: six parts, each of a shape that can match something. */
function checkArns({ statements }: PolicyModel): readonly Finding[] {
  return statements.flatMap(({ resources, tests }) => [
    ...report(resources.texts, resourceFault),
    ...tests.flatMap((test) => report(arnsOf(test), conditionFault)),
  ]);
}

function report(
  texts: readonly Located<string>[],
  faultOf: (text: string) => ArnFault | undefined,
): readonly Finding[] {
  return texts.flatMap(({ value: given, path }) => {
    const fault = faultOf(given);
    return fault === undefined || findPlaceholders(given).length > 0
      ? []
      : [finding('malformedArn', path, { given, fault })];
  });
}

function resourceFault(text: string): ArnFault | undefined {
  if (/^\*+$/.test(text)) return undefined;
  if (!text.startsWith('arn:')) return 'prefix';
  const arn = readArn(text);
  if (!arn || arn.resource === '') return 'fields';
  const { partition, service, region, account } = arn;
  if (/\s/.test([partition, service, region, account, bucketOf(arn)].join(''))) return 'space';
  if (!/^aws(-[a-z]+)*$|[*?$]/.test(partition)) return 'partition';
  if (!/^[a-z0-9-]+$|[*?$]/.test(service)) return 'service';
  return isAccount(account) ? bucketFault(arn) : 'account';
}

/** An ID, a name of AWS's own, a policy variable, or a wildcard that is not part of an ID (VPCDOC). */
function isAccount(account: string): boolean {
  return /^(\d{12}|[a-z][a-z-]*|\*|\?+|\$\{.*\})?$/.test(account);
}

/** What of S3 has a region and an account; a bucket's name is unique without. */
const regional = /^(accesspoint|access-grants|job|storage-lens|storage-lens-group|\*)/;

function bucketFault({ service, region, account, resource }: Arn): ArnFault | undefined {
  if (service !== 's3' || regional.test(resource)) return undefined;
  return /^\**$/.test(region) && /^\**$/.test(account) ? undefined : 'bucket';
}

/** A condition may hold the beginning of an ARN, so only the rule of the account is sure. */
function conditionFault(text: string): ArnFault | undefined {
  if (hasArnInCapitals(text)) return 'prefix';
  const arn = readArn(text);
  return arn && !isAccount(arn.account) ? 'account' : undefined;
}

function arnsOf({ operator, texts }: ConditionTest): readonly Located<string>[] {
  const compares =
    operator.family === 'arn' ||
    (operator.family === 'string' && operator.relation !== 'equalsInAnyCase');
  return compares ? texts.filter(({ value }) => /^arn:/i.test(value)) : [];
}

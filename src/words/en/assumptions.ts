import type { AssumptionWords } from '../../policy/access/assumptionWords.ts';
import type { Verdict } from '../../policy/access/decision.ts';
import { anyOf, showGiven } from './lists.ts';

const verdicts: Readonly<Record<Verdict, string>> = {
  allowed: 'allowed',
  denied: 'denied',
  explicitlyDenied: 'explicitly denied',
};

/** Of more values than these only the first are shown. */
const mostShown = 3;

function anyOfThem(values: readonly string[]): string {
  const more = values.length - mostShown;
  const shown = values.slice(0, mostShown).map(showGiven);
  return anyOf(more > 0 ? [...shown, `${more} more`] : shown);
}

export const assumptions: AssumptionWords = {
  keys: {
    'aws:SourceVpc': 'the VPC of this endpoint',
    'aws:SourceVpce': 'the ID of this endpoint',
    'aws:VpcSourceIp': 'the private address (or its range) that the request comes from',
    'aws:Ec2InstanceSourceVpc': 'the VPC of the build instance',
    'aws:Ec2InstanceSourcePrivateIPv4': 'the private address (or its range) of the build instance',
    'aws:PrincipalAccount': 'the account of the caller',
    'aws:PrincipalArn': 'the ARN of the caller',
    'aws:PrincipalOrgID': 'the organization of the caller',
    'aws:PrincipalOrgPaths': 'the organization path of the caller',
    'aws:ResourceAccount': 'the account that owns the resource',
    's3:ResourceAccount': 'the account that owns the bucket',
    'aws:ResourceOrgID': 'the organization that owns the resource',
    'aws:ResourceOrgPaths': 'the organization path of the resource',
    'aws:RequestedRegion': 'the Region of the request',
  },
  assuming: (held, otherwise) =>
    `Only as long as ${held.join(' and ')}; otherwise ${verdicts[otherwise]}.`,
  is: (values, what) => `${anyOfThem(values)} is ${what}`,
  carried: (key) => `requests carry ${key}`,
  isNot: (values, what) => `${anyOfThem(values)} is not ${what}`,
};

import { isLong } from '../../policy/words/parts.ts';
import type { StatementWords, TestValues } from '../../policy/words/message.ts';
import type { Comparison } from '../../policy/statement/conditionOperator.ts';
import type { TestedKey } from '../../policy/words/testedKeys.ts';
import { anyOf, showGiven } from './lists.ts';
import { joined } from './text.ts';

/** What a condition key holds, as the object of a sentence. */
export const keyWords: Readonly<Record<TestedKey, string>> = {
  'aws:PrincipalOrgID': 'the caller’s organization',
  'aws:PrincipalOrgPaths': 'the caller’s path in its organization',
  'aws:PrincipalArn': 'the caller’s ARN',
  'aws:PrincipalAccount': 'the caller’s account',
  'aws:PrincipalIsAWSService': 'the flag for an AWS service as the caller',
  'aws:PrincipalServiceName': 'the name of the calling AWS service',
  'aws:PrincipalType': 'the type of the caller',
  'aws:ResourceOrgID': 'the resource’s organization',
  'aws:ResourceOrgPaths': 'the resource’s path in its organization',
  'aws:ResourceAccount': 'the resource’s account',
  'aws:SourceVpc': 'the VPC that the request comes from',
  'aws:SourceVpce': 'the VPC endpoint that the request comes through',
  'aws:SourceIp': 'the public IP address that the request comes from',
  'aws:VpcSourceIp': 'the private IP address that the request comes from',
  'aws:SourceAccount': 'the account for which an AWS service calls',
  'aws:SourceOrgID': 'the organization for which an AWS service calls',
  'aws:SourceArn': 'the resource for which an AWS service calls',
  'aws:SecureTransport': 'the flag for encryption with TLS',
  'aws:ViaAWSService': 'the flag for a call by an AWS service on the caller’s behalf',
  'aws:CalledVia': 'the AWS services that call on the caller’s behalf',
  'aws:RequestedRegion': 'the region that is called',
};

/** What holds; what does not hold for one value; what holds for none of several. */
type RelationWords = readonly [holds: string, not: string, none: string];

const relationWords: Readonly<Record<Comparison, RelationWords>> = {
  equals: ['is', 'is not', 'is none of'],
  equalsInAnyCase: [
    'is, in any capitals,',
    'is not, in any capitals,',
    'is, in any capitals, none of',
  ],
  like: ['matches', 'does not match', 'matches none of'],
  number: ['is the number', 'is not the number', 'is none of the numbers'],
  numberBelow: ['is below', 'is not below', 'is below none of'],
  numberAtMost: ['is at most', 'is not at most', 'is at most none of'],
  numberAbove: ['is above', 'is not above', 'is above none of'],
  numberAtLeast: ['is at least', 'is not at least', 'is at least none of'],
  date: ['is the time', 'is not the time', 'is none of the times'],
  dateBefore: ['is before', 'is not before', 'is before none of'],
  dateAtLatest: ['is at or before', 'is not at or before', 'is at or before none of'],
  dateAfter: ['is after', 'is not after', 'is after none of'],
  dateAtEarliest: ['is at or after', 'is not at or after', 'is at or after none of'],
  boolean: ['is', 'is not', 'is none of'],
  bytes: ['is the binary value', 'is not the binary value', 'is none of the binary values'],
  address: ['is in', 'is not in', 'is in none of'],
  arn: ['matches', 'does not match', 'matches none of'],
};

const subject = (key: TestedKey | undefined, given: string) =>
  key === undefined ? `the condition key ${showGiven(given)}` : `${keyWords[key]} (${key})`;

function asks({ relation, negated, values }: TestValues['test']): string {
  const [holds, not, none] = relationWords[relation];
  const several = values.length > 1;
  if (isLong(values)) {
    return negated
      ? `${none} ${values.length} listed values`
      : `${holds} one of ${values.length} listed values`;
  }
  const said = values.map(showGiven);
  if (!negated) return `${holds} ${anyOf(said)}`;
  return several ? `${none} ${joined(said)}` : `${not} ${said.join('')}`;
}

const quantified: Readonly<
  Record<
    TestValues['test']['quantifier'],
    (named: string, asked: string, orAbsent: boolean) => string
  >
> = {
  one: (named, asked, orAbsent) =>
    orAbsent ? `${named} ${asked}, or the request does not have it` : `${named} ${asked}`,
  every: (named, asked) => `each value, if there is any, of ${named} ${asked}`,
  any: (named, asked, orAbsent) =>
    orAbsent
      ? `at least one value of ${named} ${asked}, or the request does not have it`
      : `at least one value of ${named} ${asked}`,
};

/** English words for the tests of a condition. */
export const testWords: Pick<StatementWords, keyof TestValues> = {
  test: (values) =>
    quantified[values.quantifier](subject(values.key, values.given), asks(values), values.orAbsent),
  presence: ({ key, given, present }) =>
    present
      ? `the request has ${subject(key, given)}`
      : `the request does not have ${subject(key, given)}`,
  unknownTest: ({ operator, given }) =>
    `a test holds that is not understood here (${showGiven(operator)} of ${showGiven(given)})`,
  emptyTest: ({ operator, given }) =>
    `a test holds that lists no value (${showGiven(operator)} of ${showGiven(given)})`,
};

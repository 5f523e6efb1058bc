import type { KeySubject } from '../catalog/conditionKeys.ts';
import { readArn } from '../statement/arn.ts';
import { regionCodes } from '../region.ts';
import type { KnownValues } from './knownValues.ts';
import type { Values } from './namedValues.ts';
import type { PolicyRequest } from './policyRequest.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Numbers that no account has. */
const accounts = digits.map((digit) => digit.repeat(12));
const foreignAccounts = accounts.toReversed();
const orgs = ['o-ownorganization', ...digits.map((digit) => `o-organization${digit}`)];
const foreignOrgs = digits.map((digit) => `o-foreign000${digit}`);

interface Asked {
  readonly request: PolicyRequest;
  readonly known: KnownValues;
  /** What has been settled before. */
  readonly values: Values;
}

type Unnamed = (asked: Asked) => readonly string[];

/** What is one's own hangs together: caller, owner and endpoint are of one account and organization. */
const unnamed: Readonly<Partial<Record<KeySubject, Unnamed>>> = {
  vpc: () => digits.map((digit) => `vpc-0${digit.repeat(16)}`),
  vpcEndpoint: () => digits.map((digit) => `vpce-0${digit.repeat(16)}`),
  // Of RFC 5737, which no network has.
  vpcAddress: () => digits.map((digit) => `192.0.2.${digit}`),
  vpcArn: ({ known, values: { vpc, region = 'us-east-1', endpointAccount } }) =>
    [vpc, 'vpc-1', 'vpc-2'].map(
      (id) => `arn:${known.partition}:ec2:${region}:${endpointAccount}:vpc/${id}`,
    ),
  region: () => regionCodes,
  userAgent: () => digits.map((digit) => `agent/${digit}`),
  callerOrg: ({ known }) => (known.strange.has('callerOrg') ? foreignOrgs : orgs),
  callerPath: ({ values: { callerOrg } }) => digits.map((digit) => `${callerOrg}/r-000${digit}/`),
  callerAccount: ({ request, known }) =>
    known.strange.has('callerAccount')
      ? foreignAccounts
      : [...standIn(request, 'own'), ...accounts],
  // Names that have nothing in common, so that no pattern for some roles takes in all; last, no role at all.
  callerArn: ({ known, values: { callerAccount } }) =>
    ['role/image-builder', 'role/deploy', 'role/q', 'user/some', 'user/q'].map(
      (name) => `arn:${known.partition}:iam::${callerAccount}:${name}`,
    ),
  callerId: () => [
    ...digits.map((digit) => `AROA${digit.repeat(17)}:i-0${digit.repeat(16)}`),
    'AROA1:session',
    'AIDA1',
  ],
  endpointAccount: (asked) => [...ownAccount(asked), ...accounts],
  endpointOrg: (asked) => [...ownOrg(asked), ...orgs],
  endpointPath: ({ values: { endpointOrg } }) =>
    digits.map((digit) => `${endpointOrg}/r-000${digit}/`),
  ownerOrg: (asked) => [...ownOrg(asked), ...orgs],
  ownerPath: ({ values: { ownerOrg } }) => digits.map((digit) => `${ownerOrg}/r-000${digit}/`),
  ownerAccount: (asked) =>
    asked.request.owner === 'own'
      ? [...ownAccount(asked), ...standIn(asked.request, 'own'), ...accounts]
      : [
          ...standIn(asked.request, 'foreign'),
          ...standIn(asked.request, 'anyone'),
          ...foreignAccounts,
        ],
};

/** Values that a subject may have where no document names its own, the likeliest first. */
export function unnamedValues(subject: KeySubject, asked: Asked): readonly string[] {
  return unnamed[subject]?.(asked) ?? [];
}

const isOwnCaller = ({ known }: Asked) =>
  known.caller !== 'anonymous' && !known.strange.has('callerAccount');

function ownAccount(asked: Asked): readonly string[] {
  const { callerAccount } = asked.values;
  return isOwnCaller(asked) && callerAccount !== undefined ? [callerAccount] : [];
}

function ownOrg(asked: Asked): readonly string[] {
  const { callerOrg } = asked.values;
  return isOwnCaller(asked) && callerOrg !== undefined ? [callerOrg] : [];
}

/** The account in the ARN of a resource, where it only stands for that of such an owner. */
function standIn(
  { owner, resource }: PolicyRequest,
  stands: PolicyRequest['owner'],
): readonly string[] {
  const account = readArn(resource)?.account ?? '';
  return owner === stands && account !== '' ? [account] : [];
}

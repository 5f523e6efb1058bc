import { type Assumption, describeDecision } from '../../policy/access/decision.ts';
import { decisions } from './decisions.ts';
import { endpointWords } from './endpoints.ts';
import type { PolicyLayerId } from '../../policy/catalog/failureWords.ts';
import type { FailureSentences, FailureValues } from '../../policy/failure/failurePoint.ts';

/** The policy that was asked, as the subject of a sentence. */
const policyOf = ({
  endpoint,
  policy,
}: Pick<FailureValues['policyAllows'], 'endpoint' | 'policy'>) =>
  policy === 'imported'
    ? `The policy that the ${endpointWords[endpoint].endpoint} has now`
    : `The ${endpointWords[endpoint].endpoint} policy shown here`;

const on = (resource: string | undefined) => (resource === undefined ? '' : ` on ${resource}`);

const why = (cause: FailureValues['policyAllows']['cause']) => describeDecision(decisions, cause);

const assumed = ({ key, value, not }: Assumption) =>
  `${key} is ${not ? 'not ' : ''}${[value].flat().join(' or ')}`;

/** The kind of policy, and where to look at it. */
const layers: Readonly<Record<PolicyLayerId, readonly [name: string, look: string]>> = {
  vpcEndpoint: ['a VPC endpoint policy', 'Check the policy of the endpoint.'],
  identityBased: [
    'an identity-based policy',
    'Check the policies of the role: for builds, the role of the instance profile.',
  ],
  resourceBased: [
    'a resource-based policy',
    'Check the policy of the resource: the bucket policy, the key policy, or the component’s policy.',
  ],
  permissionsBoundary: [
    'a permissions boundary',
    'Check the permissions boundary of the role or user.',
  ],
  session: ['a session policy', 'Check the policy passed when the role was assumed.'],
  serviceControl: [
    'a service control policy (SCP)',
    'Ask whoever manages your organization: check the SCPs of the account and its OUs.',
  ],
  resourceControl: [
    'a resource control policy (RCP)',
    'Ask whoever manages the organization that owns the resource: check its RCPs.',
  ],
  blockPublicAccess: [
    'S3 Block Public Access',
    'Check the Block Public Access settings of the bucket and its account, and the ACL or policy that the request sets.',
  ],
  roleTrust: ['a role trust policy', 'Check the trust policy of the role.'],
};

/** What follows where a policy allows what was refused; `named`: AWS says that an endpoint policy refused it. */
const allowedYetRefused = {
  shown: {
    named:
      'So the endpoint has another policy: compare it with this one, or replace it. If this one was applied in the last few minutes, try again.',
    unnamed:
      'If it is applied, allow a few minutes; otherwise the endpoint still has another policy.',
  },
  imported: {
    named: 'So the endpoint has another policy by now: import its current one.',
    unnamed: 'Check the other causes.',
  },
} as const;

const differs = {
  explicitDeny:
    'AWS reports an explicit Deny, and the policy shown here has none that applies: the endpoint has another policy.',
  missingAllow:
    'AWS reports a missing Allow, and the policy shown here denies explicitly: the endpoint has another policy.',
} as const;

export const failures: FailureSentences = {
  policyRefuses: (values) => {
    const keys = values.keys.length > 0 ? ` Its condition: ${values.keys.join(', ')}.` : '';
    return `${policyOf(values)} refuses ${values.action} on ${values.resource}. ${why(values.cause)}${keys}`;
  },
  policyAllows: (values) => {
    const { policy, isNamed, action, resource, cause } = values;
    const allowed = `${policyOf(values)} allows ${action} on ${resource}. ${why(cause)}`;
    return `${allowed} ${allowedYetRefused[policy][isNamed ? 'named' : 'unnamed']}`;
  },
  policyDepends: (values) =>
    `${policyOf(values)} allows ${values.action} on ${values.resource} as long as ${values.assuming.map(assumed).join(' and ')}. The message doesn’t say whether that holds: check the caller’s and the owner’s account. If it does, the endpoint still has another policy.`,
  policyNotAsked: ({ endpoint, reason }) =>
    ({
      blocked: `The ${endpointWords[endpoint].endpoint} policy can’t be checked until the highlighted fields are fixed.`,
      noResource: `The message gives no complete resource ARN, so the ${endpointWords[endpoint].endpoint} policy can’t be checked.`,
      unreadable: `The ${endpointWords[endpoint].endpoint} policy can’t be evaluated.`,
    })[reason],
  policyDiffers: ({ effect }) => differs[effect],
  stepsAllowed: ({ endpoint }) =>
    `The ${endpointWords[endpoint].endpoint} policy shown here allows everything that this step needs. Check the other causes.`,
  otherEndpoint: ({ service, action, resource }) =>
    `The policy of the ${service} endpoint refuses ${action}${on(resource)}. Allow it there; the default policy (full access) does.`,
  otherLayer: ({ layer, effect, action, resource, principal, policy }) => {
    const [name, look] = layers[layer];
    const who = principal === undefined ? '' : ` for ${principal}`;
    const what =
      effect === 'explicitDeny'
        ? `${name} denies ${action}${on(resource)}${who}`
        : `No Allow for ${action}${on(resource)}${who} in ${name}`;
    const where = policy === undefined ? '' : ` The policy: ${policy}.`;
    return `${what[0]?.toUpperCase()}${what.slice(1)}.${where} This is not an endpoint policy. ${look}`;
  },
  requestUnnamed: ({ layer }) => {
    const [name, look] = layers[layer];
    const other = layer === 'vpcEndpoint' ? '' : ' That is not an endpoint policy.';
    return `AWS says that ${name} refused the request; the text doesn’t say which request.${other} ${look} Paste the whole message to have the request checked.`;
  },
  layerUnnamed: ({ action, resource }) =>
    `The message doesn’t say which policy refused ${action}${on(resource)}: the role, the endpoint policy, the policy of the resource, or an SCP.`,
  objectMayBeMissing: ({ bucket }) =>
    `Amazon S3 also answers 403 for an object that doesn’t exist. Check that the release exists in ${bucket}.`,
  unreachable: ({ host, service, isAws }) => {
    const what = host === undefined ? 'A host doesn’t answer' : `${host} doesn’t answer`;
    const check =
      service === undefined
        ? isAws
          ? 'Check that the VPC has an interface endpoint for that service, its DNS name, and its security group.'
          : 'Check the route, the security groups, and DNS.'
        : `Check that the ${service} endpoint exists, its DNS name, and its security group.`;
    return `${what}. A policy answers with 403; it never times out. ${check}`;
  },
  noSuchEndpoint: ({ service, region }) =>
    `${region} has no ${service} endpoint. SSM Agent 3.3.40.0 and later doesn’t need it: update the agent, and check the ssm and ssmmessages endpoints.`,
  otherRegion: ({ host, region, own }) =>
    `${host} is in ${region}, this form in ${own}. An endpoint reaches its own Region only.`,
  dualStack: ({ host }) =>
    `${host} is a dual-stack name: an IPv4 S3 interface endpoint doesn’t serve it, and an IPv4 gateway endpoint drops its IPv6 traffic.`,
  outsideS3: ({ host }) => `${host} isn’t in Amazon S3, so no endpoint policy can open it.`,
  componentFailed: () =>
    'The message doesn’t say why: a component failed. Look in the build log (CloudWatch Logs or the S3 log location) for the step that failed, and paste that part here.',
};

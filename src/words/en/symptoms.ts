import type { CompanionNeed, CompanionService } from '../../policy/catalog/companionServices.ts';
import type { SymptomId } from '../../policy/catalog/symptoms.ts';
import type { Inputs } from '../../policy/inputs.ts';

/** Words for the checklist of endpoints: the core's English, or an app's own language. */
export interface CompanionSentences {
  /** What goes through the endpoint. */
  readonly purpose: Readonly<Record<CompanionService, string>>;
  /** When it is needed. */
  readonly need: Readonly<Record<CompanionNeed, string>>;
  /** Sources contradict each other, or none gives a name. */
  readonly severalNames: string;
  readonly noName: string;
  /** What every interface endpoint asks of the VPC. */
  readonly privateDns: string;
  readonly securityGroup: string;
  /** What an interface endpoint of S3 asks besides. */
  readonly s3Interface: string;
}

export const companions: CompanionSentences = {
  purpose: {
    imagebuilder: 'AWSTOE on the build instance fetches the components that it runs.',
    s3: 'AWSTOE, managed components, the SSM Agent, packages, and log uploads.',
    ssm: 'The build instance registers with Systems Manager, which starts every step.',
    ssmmessages: 'The control channel of the SSM Agent.',
    logs: 'Logs that components write to CloudWatch Logs with the instance profile; Image Builder itself writes those of the pipeline.',
    kms: 'Decryption of what your components or recipes encrypt with AWS KMS.',
    'ecr.api': 'Container recipes sign in to Amazon ECR.',
    'ecr.dkr': 'Container recipes pull and push images.',
    ec2: 'Calls to Amazon EC2 by the instance: ISO import, VSS snapshots.',
    'inspector2-telemetry': 'What Amazon Inspector collects on the instance.',
    ec2messages: 'The former channel of the SSM Agent.',
  },
  need: {
    always: 'Every build needs it.',
    forDecryption: 'Needed if the build decrypts something.',
    forContainers: 'Needed for container recipes.',
    forDisksAndSnapshots: 'Needed for ISO import and for components that take VSS snapshots.',
    forInspector: 'Needed for Amazon Inspector scans; not every region has it.',
    superseded:
      'Not used since SSM Agent 3.3.40.0; only an older agent needs it, though guides for ISO import and Inspector still list it.',
  },
  severalNames: 'The sources contradict each other; check which name exists in your region.',
  noName: 'No source gives the name in this partition; check which name exists in your region.',
  privateDns:
    'Turn private DNS on for every interface endpoint, and both DNS attributes of the VPC (enableDnsSupport, enableDnsHostnames).',
  securityGroup: 'The endpoints’ security group must admit port 443 from the build instances.',
  s3Interface:
    'An S3 interface endpoint needs private DNS for the whole VPC (PrivateDnsOnlyForInboundResolverEndpoint false). If it is true, AWS asks for an S3 gateway endpoint in the VPC, through which builds then go: that one’s policy decides. An IPv4 interface endpoint serves no s3.dualstack names.',
};

/** Where the build runs; names of buckets and endpoints follow from it. */
type SymptomValues = Pick<Inputs, 'region' | 'environment'>;

/** Why people see it, and what to do. */
interface SymptomWords {
  readonly cause: (values: SymptomValues) => string;
  readonly remedy: (values: SymptomValues) => string;
}

/** Words for every symptom: the core's English, or an app's own language. */
export type SymptomSentences = { readonly [Id in SymptomId]: SymptomWords };

export const symptoms: SymptomSentences = {
  toeBootstrap: {
    cause: ({ region, environment }) =>
      `The build instance cannot read AWSTOE from the bucket ec2imagebuilder-toe-${region}-${environment}, or it cannot run it because /tmp is mounted noexec.`,
    remedy: ({ region, environment }) =>
      `Allow s3:GetObject on ec2imagebuilder-toe-${region}-${environment}/* in the S3 endpoint policy, without a condition on the caller: the read is unauthenticated (unsigned). If it is allowed, mount /tmp without noexec in the base image. AWS’s documents contradict each other on the second bucket: as a test, widen ec2imagebuilder-managed-resources-${region}-${environment}/components/* to /*.`,
  },
  proxyRejected: {
    cause: () =>
      'A proxy on the way refused the connection or could not be reached, so neither AWS nor an endpoint policy was asked.',
    remedy: () =>
      'Exempt the hosts of the endpoints and 169.254.169.254 from the proxy (NO_PROXY), for the root user and services such as the SSM Agent, too; or allow the host in the proxy.',
  },
  certificateRejected: {
    cause: () =>
      'The TLS certificate is not trusted, or is for another name, so no request was sent: a proxy inspects TLS, the bucket name has a dot, DNS leads to another endpoint, or the clock is wrong. A policy answers with 403.',
    remedy: () =>
      'Exempt AWS hosts from inspection, or make the tool trust the proxy’s certificate authority (AWS CLI: AWS_CA_BUNDLE). Use path-style addresses for a bucket name with a dot, and bucket.vpce-… for an S3 endpoint’s own DNS name.',
  },
  credentialsRejected: {
    cause: () =>
      'AWS does not know who is asking, so no policy was evaluated: there are no credentials, or they are wrong, expired, or signed by a wrong clock.',
    remedy: () =>
      'Check the instance profile, the clock (Amazon Time Sync answers at 169.254.169.123 without internet), and that 169.254.169.254 is reached without a proxy. Remove access keys left in the environment or in ~/.aws.',
  },
  accessDisabled: {
    cause: () =>
      'Amazon S3 itself has disabled all access to the bucket or the object. No policy answers so.',
    remedy: () =>
      'Check the name of the bucket: it may be somebody else’s. If it is yours, ask AWS Support.',
  },
  wrongRegion: {
    cause: () =>
      'The bucket is in another Region than the one that was asked. That is not a refusal: a policy answers with 403.',
    remedy: () =>
      'Set the bucket’s Region in the tool; with an endpoint’s own DNS name, always. An S3 gateway endpoint reaches its own Region only: keep what a build needs in a bucket there.',
  },
  notFound: {
    cause: () => 'What was asked for does not exist: the answer is 404. A policy answers with 403.',
    remedy: () =>
      'Check the names of the bucket and the object, and the release in the repository’s address. An S3 endpoint’s own DNS name begins with bucket.vpce-….',
  },
  getComponentTimeout: {
    cause: () =>
      'The build instance does not reach Image Builder: there is no interface endpoint for it, its name does not resolve to the endpoint, or a security group stands in the way. A policy would refuse at once instead of timing out.',
    remedy: () =>
      'Create the imagebuilder interface endpoint with private DNS, in a VPC with both DNS attributes on, and admit port 443 from the build instances.',
  },
  getComponentDenied: {
    cause: () =>
      'A policy refuses GetComponent. If the message names no VPC endpoint policy, the instance role may be the one; otherwise the Image Builder endpoint policy does not allow the owner of the component (AWS, a third party, AWS Marketplace, or yourself), or a Deny covers it.',
    remedy: () =>
      'Allow the owner: the managed resources for components of AWS, the resource account, OU or organization IDs for your own. Take GetComponent off the denied actions. The instance role must allow it too.',
  },
  imageBuilderDenied: {
    cause: () =>
      'The Image Builder endpoint policy does not allow the action for this caller and resource, or denies it. The message itself names the endpoint policy.',
    remedy: () =>
      'Compare the caller’s and the resource owner’s account, OU and organization with those that the policy names, the owner with the managed resources, and the action with the denied actions.',
  },
  ssmAgentTimeout: {
    cause: () =>
      'The Systems Manager agent on the build instance does not reach Systems Manager: the ssm or ssmmessages endpoint is missing, its security group does not admit the instance, or private DNS is off. On a Linux base image without the agent, it may also be that the agent cannot be downloaded.',
    remedy: ({ region }) =>
      `Create the ssm and ssmmessages endpoints with private DNS and admit port 443 from the build instances. If the base image has no agent, allow s3:GetObject on amazon-ssm-${region}/* in the S3 endpoint policy. On Windows, the base image must bring the agent.`,
  },
  logUploadDenied: {
    cause: () =>
      'The build instance may not write to the log bucket: s3:PutObject is missing in the S3 endpoint policy or in the instance role. A build can succeed all the same.',
    remedy: () =>
      'Name the log bucket, so that the S3 endpoint policy allows s3:PutObject on its objects, and allow the same in the instance role.',
  },
  packageRepository: {
    cause: () =>
      'The package repositories of Amazon Linux are S3 buckets, and the S3 endpoint policy does not allow unauthenticated reads of the one that is asked for. A condition on the caller has the same effect as no permission. A timeout instead of a 403 means that there is no S3 endpoint, or no route to it.',
    remedy: () =>
      'Add the downloads of the base image’s distribution, without a condition on the caller. Repositories outside Amazon S3 cannot be reached without internet.',
  },
  cloudWatchLogsEmpty: {
    cause: () =>
      'The build instance does not reach CloudWatch Logs: there is no logs interface endpoint. A build can succeed all the same.',
    remedy: () =>
      'Create the logs interface endpoint with private DNS and admit port 443 from the build instances.',
  },
  notLogged: {
    cause: () =>
      'With an endpoint policy other than the default one, some failures, such as RequestLimitExceeded, are not logged in CloudTrail or CloudWatch.',
    remedy: () =>
      'Look for the failure where it happened, in the build’s own log or in the caller’s error message. The policy hides it but is not its cause.',
  },
  roleDenied: {
    cause: () =>
      'Another policy than an endpoint’s refuses the request: AWS’s message names which kind.',
    remedy: () =>
      'Allow the action in the policy that the message names. No endpoint policy can allow what another policy refuses.',
  },
  ssmDenied: {
    cause: () =>
      'The policy of the Systems Manager endpoint (ssm, ssmmessages, or ec2messages) refuses the SSM Agent, so the build instance never registers and the build does not start.',
    remedy: () =>
      'Allow the action in the policy of that endpoint. Its default policy, full access, does.',
  },
  ecrLayers: {
    cause: ({ region }) =>
      `Amazon ECR keeps image layers in the S3 bucket prod-${region}-starport-layer-bucket, and the S3 endpoint policy doesn’t allow reads of it.`,
    remedy: () =>
      'Add the downloads for Amazon ECR image layers. The ecr.api and ecr.dkr endpoints are needed, too.',
  },
  s3Denied: {
    cause: () =>
      'S3 refused the request. If the message names no policy, it can be the S3 endpoint policy, the instance role, or the bucket policy.',
    remedy: () =>
      'Allow the bucket in the S3 endpoint policy and the action in the instance role; then check the bucket policy.',
  },
  s3Unreachable: {
    cause: () =>
      'Nothing answers at an S3 host: no S3 endpoint in the route table, a security group, DNS, or a dual-stack name that the endpoint doesn’t serve. A policy answers with 403; it never times out.',
    remedy: () =>
      'Check that the build subnet’s route table has the S3 gateway endpoint, or that the S3 interface endpoint has private DNS for the whole VPC and admits port 443; that port 443 is let out; and that the bucket is in the endpoint’s region: it reaches no other. An IPv4 S3 interface endpoint doesn’t serve s3.dualstack names.',
  },
  noInternet: {
    cause: () =>
      'The host isn’t in Amazon S3, so no endpoint policy can open it. A private build needs another way there.',
    remedy: () =>
      'Use a mirror inside the VPC, a proxy, or a NAT gateway, or copy what is needed to a bucket of your own.',
  },
};

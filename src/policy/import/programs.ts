import { keysOf } from '../catalog/keysOf.ts';

/** What tells which library a program is written for, or which tool has printed a text. */
const signs = {
  cdkDiff: /\[[~+-]\] AWS::\w+::/,
  pulumiPreview: /^\s*[~+-]+ aws:[\w/]+:\w+: \(\w+\)/m,
  cdktf: /\bcdktf\b|@cdktf\//,
  cdk: /aws-cdk|aws_cdk|awscdk|Amazon\.CDK|\bnew (?:ec2|iam)\.[A-Z]\w+\(|\baddGatewayEndpoint\(|\bPolicyStatement(?:\.\w+)?\(/,
  pulumi:
    /@pulumi\/|\bpulumi(?:_aws|-aws)?\b.{0,200}(?:import|from|require)|(?:import|from) pulumi|github\.com\/pulumi\/|\bgetPolicyDocument(?:Output)?\(|\bget_policy_document\(/,
  troposphere: /\btroposphere\b/,
  boto3: /\bboto3\b|\bbotocore\b/,
  sdk: /@aws-sdk\/client-|aws-sdk-go|software\.amazon\.awssdk|Aws::EC2::Client|\bnew AWS\.EC2\b|aws-sdk-ec2|-EC2VpcEndpoint\b/,
  shell: /\baws\s+(?:ec2|--)\S*/,
} as const;

/** A program, which has to run before there is a policy to read; or what a tool says of changes. */
export type ProgramId = keyof typeof signs;

/** The program that a text is, if it is one. */
export const programIn = (text: string): ProgramId | undefined =>
  keysOf(signs).find((id) => signs[id].test(text));

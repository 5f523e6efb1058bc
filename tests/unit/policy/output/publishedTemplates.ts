import { buildPolicies, mergePolicy, readPolicyText } from '../../../../src/policy/index.ts';
import { defaultInputs } from '../../../../src/policy/inputs.ts';
import type { OutputRequest } from '../../../../src/policy/output/outputPlan.ts';

const statement = (action: string, resource: string) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: [action],
  Resource: [resource],
});

/** Endpoints as the documentation of the three tools writes them, and the policy that each has. */
const published = [
  {
    // User guide of CloudFormation, AWS::EC2::VPCEndpoint, "Create an interface or gateway endpoint".
    name: 'CloudFormation',
    text: `Resources:
  S3Endpoint:
    Type: 'AWS::EC2::VPCEndpoint'
    Properties:
      PolicyDocument:
        Version: 2012-10-17
        Statement:
          - Effect: Allow
            Principal: '*'
            Action:
              - 's3:GetObject'
            Resource:
              - 'arn:aws:s3:::amzn-s3-demo-bucket/*'
      RouteTableIds:
        - !Ref routetableA
        - !Ref routetableB
      ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.s3'
      VpcId: !Ref VPCID
`,
    policy: {
      Version: '2012-10-17',
      Statement: [statement('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/*')],
    },
  },
  {
    // Documentation of Terraform's AWS provider, aws_vpc_endpoint.
    name: 'Terraform',
    text: `resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.main.id
  service_name = "com.amazonaws.us-east-1.s3"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = ["s3:PutObject"]
        Resource  = ["arn:aws:s3:::acme-uploads/*"]
      },
    ]
  })

  tags = {
    Environment = "test"
  }
}
`,
    policy: {
      Version: '2012-10-17',
      Statement: [statement('s3:PutObject', 'arn:aws:s3:::acme-uploads/*')],
    },
  },
  {
    // Reference of the AWS CLI, ec2 modify-vpc-endpoint.
    name: 'AWS CLI',
    text: `aws ec2 modify-vpc-endpoint --region us-east-1 --vpc-endpoint-id vpce-1a2b3c4d5e6f70819 --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":["s3:ListBucket"],"Resource":["arn:aws:s3:::acme-artifacts"]}]}'
`,
    policy: {
      Version: '2012-10-17',
      Statement: [statement('s3:ListBucket', 'arn:aws:s3:::acme-artifacts')],
    },
  },
] as const;

/** What each published text gives once it is imported and merged with what builds need. */
export const publishedMerges = await Promise.all(
  published.map(async ({ name, text, policy }) => {
    const result = await readPolicyText(text, { region: 'us-east-1' });
    if (result.status !== 'read') throw new Error(`${name}: ${result.status}`);
    const [candidate] = result.candidates;
    const { document } = await mergePolicy(candidate?.document, buildPolicies(defaultInputs).s3);
    const request = (given: Pick<OutputRequest, 'ids'>): OutputRequest => ({
      ...given,
      s3: document,
      region: 'us-east-1',
      mode: 'modify',
      current: { s3: { policy: candidate?.document, isMerged: true } },
    });
    return { name, policy, imported: candidate?.document, merged: document, request };
  }),
);

import type { NoteSentences } from '../../policy/output/outputNote.ts';
import { bashFiles, powerShellFiles } from '../../policy/output/endpointNames.ts';

const endpointsFor = (services: readonly string[]) =>
  services.length === 1
    ? `the VPC endpoint for ${services.join()}`
    : `the VPC endpoints for ${services.join(' and ')}`;

const policiesOf = (services: readonly string[]) =>
  services.length === 1
    ? `the policy of ${endpointsFor(services)}`
    : `the policies of ${endpointsFor(services)}`;

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** In ASCII, since scripts are read in many code pages; what follows a line feed is a command. */
export const notes: NoteSentences = {
  creates: ({ services, region }) =>
    `Creates ${endpointsFor(services)} in ${region}, with ${services.length === 1 ? 'its policy' : 'their policies'}.`,
  modifies: ({ services, region }) => `Sets ${policiesOf(services)} in ${region}.`,
  rollsBackModify: ({ services, region }) =>
    `Puts back ${policiesOf(services)} in ${region}, as the script that sets ${services.length === 1 ? 'it' : 'them'} saved ${services.length === 1 ? 'it' : 'them'}.`,
  rollsBackCreate: ({ services, region }) =>
    `Deletes ${endpointsFor(services)} in ${region} that the script beside it created, after asking.`,
  compares: ({ services, region }) =>
    `Says whether ${endpointsFor(services)} in ${region} still ${services.length === 1 ? 'has this policy' : 'have these policies'}, compared by meaning. Changes nothing; needs ec2:DescribeVpcEndpoints alone.`,
  comparesExitCodes: () =>
    'Exit code 0: it is still so. 1: it is not; the difference is on standard output. 2: it could not be compared.',
  runDaily: ({ command }) => `Every day:\n${command}`,
  runInBuild: ({ command }) => `As a step of a workflow:\n${command}`,
  madeFrom: ({ link, catalog }) =>
    `Made with the bucket names of ${catalog}, from this form:\n${link}`,
  madeWith: ({ catalog }) => `Made with the bucket names of ${catalog}.`,
  rollBackDestroy: ({ command }) =>
    `To roll back, which takes away what this has created:\n${command}`,
  rollBackSaved: ({ command }) =>
    `To roll back, put the policy that was there in place of this one, and apply again. Save it before you begin:\n${command}`,
  putsBackImported: ({ services, script }) =>
    `If no policy was saved, since the new one was pasted in the console, run ${script} without a folder: it puts back ${policiesOf(services)} as imported.`,
  untested: () => 'Not tested against a live AWS account: read it before you run it.',
  replacePlaceholders: ({ mark }) =>
    `Replace each value that begins with ${mark}; until then nothing is sent to AWS.`,
  giveValues: ({ as }) =>
    as === 'variables'
      ? 'Terraform prompts for variables that have no default.'
      : 'Parameters that have no default are yours to give: CloudFormation does not prompt for them.',
  replacesWholePolicy: () =>
    'An endpoint has one policy: this replaces the current one completely.',
  replacesMerged: ({ services, command }) =>
    `${capitalized(policiesOf(services))} ${services.length === 1 ? 'keeps every statement of the imported one that it replaces' : 'keep every statement of the imported ones that they replace'}: nothing that was allowed is cut off. Changes made there since the import are lost; compare with the current policy first:\n${command}`,
  sharedGateway: () =>
    'The S3 gateway endpoint usually serves everything in the VPC: whatever this policy does not allow is cut off, for other workloads too.',
  takesMinutes: () => 'A change can take minutes to take effect.',
  privateDns: () =>
    'Private DNS needs both DNS attributes of the VPC (enableDnsSupport, enableDnsHostnames), and the security groups must admit port 443 from the build instances.',
  existingGateway: () =>
    'If these route tables lead to an S3 gateway endpoint already, modify that one instead: a route table takes one.',
  dnsForAllResolvers: () =>
    'Private DNS is for all resolvers: all S3 traffic of the VPC to this region goes through this interface endpoint, and its policy decides. The policy of an S3 gateway endpoint beside it is not asked then.',
  dnsForInboundResolvers: () =>
    'Private DNS is only for inbound resolvers, which AWS accepts only where the VPC has an S3 gateway endpoint. Builds in the VPC go on through that gateway: its policy decides, so set this policy there, too.',
  dualStackNames: () =>
    'An IPv4 interface endpoint of S3 does not serve s3.dualstack names: builds must use the names without dualstack.',
  sharedInterface: () =>
    'With private DNS for all resolvers, this interface endpoint serves all S3 traffic of the VPC: whatever this policy does not allow is cut off, for other workloads too. With private DNS only for inbound resolvers, builds in the VPC go through the S3 gateway endpoint, and its policy decides.',
  onlyInboundResolvers: () =>
    'With private DNS only for inbound resolvers, builds in the VPC go through the S3 gateway endpoint, and its policy decides.',
  companions: ({ services }) =>
    `A build without internet also needs ${services.length === 1 ? 'an interface endpoint' : 'interface endpoints'} for ${services.join(', ')}, which this does not create.`,
  severalServiceNames: ({ used, others, command }) =>
    `AWS sources contradict each other on the service name. This uses ${used}; the other is ${others.join(', ')}. To see which exists:\n${command}`,
  noServiceName: ({ service, command }) =>
    `No AWS source gives the service name for ${service} here. To see it:\n${command}`,
  runBash: () =>
    `Needs bash, jq and the AWS CLI. Writes a new folder here, from which ${bashFiles.rollBack} can undo what this did.`,
  runPowerShell: () =>
    `Needs Windows PowerShell 5.1 or PowerShell 7, and the AWS CLI. Writes a new folder here, from which ${powerShellFiles.rollBack} can undo what this did.`,
  resetPolicy: ({ option }) =>
    `With ${option} it sets the default policy instead, which allows everything.`,
  cloudFormationOwner: () =>
    'If a stack owns the endpoint already, copy PolicyDocument into that template instead. CloudFormation changes only what a stack of its own owns.',
  cloudFormationImport: () =>
    'If none does, import the endpoint into a new stack first, then update that stack. The template for the import has no PolicyDocument on purpose: an import takes over what the template says without comparing, so with it the update would change nothing.',
  cloudFormationDeploy: ({ region, language }) =>
    `To deploy:\naws cloudformation deploy --region ${region} --stack-name endpoint-policies --template-file endpoint-policies.template.${language} --parameter-overrides VpcId=...`,
  cloudFormationChangeSet: ({ region, language }) =>
    `To import:\naws cloudformation create-change-set --region ${region} --stack-name endpoint-policies --change-set-name import --change-set-type IMPORT --template-body file://import-endpoints.template.${language} --resources-to-import file://resources-to-import.json --parameters ParameterKey=VpcId,ParameterValue=...\naws cloudformation execute-change-set --region ${region} --stack-name endpoint-policies --change-set-name import`,
  cloudFormationLiteral: () =>
    'No Fn::Sub is used, so that ${...} in the policy stays a policy variable.',
  terraformOnePlace: () => 'Do not also set policy on the aws_vpc_endpoint; the two conflict.',
  terraformWindow: () =>
    'Until the policy is attached, seconds after its creation, an endpoint has the default policy, which allows everything.',
  terraformDestroy: () =>
    'Destroying an aws_vpc_endpoint_policy sets the default policy, which allows everything.',
  terraformImport: () =>
    'The import blocks take over the current policy, so that the plan shows what changes; keep that plan to roll back from.',
  cdkOwner: () =>
    'A CDK stack changes only endpoints that it defines: where yours defines this endpoint, set its policyDocument to this. Change an endpoint that no stack owns with the AWS CLI or Terraform.',
  cdkExact: () =>
    'CfnVPCEndpoint takes the policy as it is; addToPolicy of the other constructs rebuilds each statement.',
  cdkTypeScriptRun: () => 'Run it with:\nnpx cdk deploy --app "npx tsx endpoint-policies-stack.ts"',
  cdkPythonRun: () => 'Run it with:\ncdk deploy --app "python3 endpoint_policies_stack.py"',
  pulumiOnePlace: () => 'Do not also set policy on the aws.ec2.VpcEndpoint; the two conflict.',
  pulumiDestroy: () =>
    'Destroying an aws.ec2.VpcEndpointPolicy sets the default policy, which allows everything.',
};
